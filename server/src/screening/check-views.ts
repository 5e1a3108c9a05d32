/** Checks and monitorings in the newer wire's shapes. Pure. */
import type { AmlCheck, AmlFilter } from '@bonafide/contract/partner/aml-checks.ts'
import type { AmlMonitoring, AmlMonitoringRow } from '@bonafide/contract/partner/aml-monitorings.ts'
import type { ScreeningRules } from '@bonafide/core/screening/subject.ts'
import { amlStatuses } from '@bonafide/core/screening/wire/status.ts'
import { amlHits } from './aml-block.ts'
import type { Check } from './check-store.ts'
import type { Monitoring } from './monitoring-store.ts'
import type { Judged } from './verdicts.ts'

/** `monitoring` null: the check is not repeated. */
export function checkView(check: Check, monitoring: Monitoring | null, { verdicts }: Judged): AmlCheck {
  return {
    id: check.id,
    clientId: check.clientId,
    checkedAt: check.checkedAt?.toISOString() ?? null,
    created: check.createdAt.toISOString(),
    userType: check.userType,
    input: check.input,
    filter: filterOf(check.rules),
    amlCheck: amlHits(check.screening),
    adverseMedia: null,
    overallStatus: amlStatuses(check.screening, verdicts).overallStatus,
    monitoring: monitoring === null ? null : summaryOf(monitoring),
  }
}

function filterOf(rules: ScreeningRules): AmlFilter {
  const { threshold, datasets, sanctionBodies, birthDateMatching, pepTiers } = rules
  return {
    threshold,
    datasets,
    sanctionBodies: orNull(sanctionBodies),
    dateOfBirthMatching: birthDateMatching,
    pepTiers: orNull(pepTiers),
  }
}

const orNull = <T>(list: T[]) => (list.length > 0 ? list : null)

function summaryOf({ id, status, isSubscribed, expiresAt, tags, createdAt }: Monitoring) {
  const instants = { expiration: expiresAt.toISOString(), created: createdAt.toISOString() }
  return { id, status, isSubscribed, tags, ...instants }
}

export function monitoringView(monitoring: Monitoring, judged: Judged): AmlMonitoring {
  const { comment, check } = monitoring
  return { ...summaryOf(monitoring), comment, amlCheck: checkView(check, monitoring, judged) }
}

export function monitoringRow(monitoring: Monitoring): AmlMonitoringRow {
  const { check } = monitoring
  return {
    ...summaryOf(monitoring),
    name: (check.subject.names[0]?.full ?? '').slice(0, 100), // the wire's limit
    userType: check.userType,
    checkedAt: check.checkedAt?.toISOString() ?? null,
  }
}
