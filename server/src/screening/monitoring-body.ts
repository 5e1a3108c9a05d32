/** A monitoring as the AML_MONITORING webhook and the older calls tell it. Pure. */
import type { AmlMonitoringBody } from '@bonafide/contract/webhooks.ts'
import { amlStatuses, isSuspected } from '@bonafide/core/screening/wire/status.ts'
import type { AlertStatus, MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import { amlBlock } from './aml-block.ts'
import { amlResult } from './aml-results.ts'
import type { Check } from './check-store.ts'
import type { Monitoring } from './monitoring-store.ts'
import type { Judged } from './verdicts.ts'

export function monitoringBody(monitoring: Monitoring, judged: Judged): AmlMonitoringBody {
  const { check, status } = monitoring
  const { pepsStatus, sanctionsStatus, adverseMediaStatus } = amlStatuses(check.screening, judged.verdicts)
  return {
    monitoringId: monitoring.id,
    ...namesOf(check),
    nationality: check.subject.nationalities[0] ?? null,
    dob: check.subject.birthDate,
    isActive: isRunning(status),
    expiration: monitoring.expiresAt.toISOString(),
    scanRefList: check.scanRef === null ? [] : [check.scanRef],
    alertStatus: alertStatusOf(monitoring, judged),
    status,
    pepsStatus,
    sanctionsStatus,
    adverseMediaStatus,
    results: [resultOf(check, judged)],
    amlCheck: amlBlock(check.id, check.screening, judged),
  }
}

export const isRunning = (status: MonitoringStatus) => status !== 'STOPPED'

/** The older word, whether it runs or not: of open hits, whether one was found to be true. */
export function alertStatusOf({ check }: Monitoring, { verdicts }: Judged): AlertStatus {
  if (check.screening === null) return 'PENDING'
  if (!isSuspected(check.screening, verdicts)) return 'ACCEPTED'
  return [...verdicts.values()].includes('TRUE_POSITIVE') ? 'DECLINED' : 'ALERT'
}

function namesOf({ subject }: Check): { name: string | null; surname: string | null } {
  const [main] = subject.names
  return { name: main?.given ?? main?.full ?? null, surname: main?.family ?? null }
}

function resultOf({ id, subject, screening, problem, checkedAt }: Check, { verdicts }: Judged) {
  const checkedOn = checkedAt?.toISOString().slice(0, 10) ?? null
  const screened =
    screening === null
      ? { screening, problem: problem ?? 'It was not screened yet.' }
      : { screening, problem: null }
  return amlResult({ ...screened, uid: id, kind: subject.kind, verdicts, checkedOn })
}
