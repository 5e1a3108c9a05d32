import type { getMonitoring } from '@bonafide/contract/dashboard/monitorings.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { Panel } from '../case/panel.tsx'
import { instant } from '../controls/age.ts'
import { countryName } from '../controls/country.ts'
import { Tag } from '../controls/tag.tsx'
import { t } from '../locales/t.ts'

type Monitoring = z.output<NonNullable<(typeof getMonitoring)['response']>>['monitoring']

/** What is known of the monitoring itself, and the verification that began it. */
export function MonitoringFacts({ monitoring }: { monitoring: Monitoring }) {
  const { id, kind, country, clientId, scanRef, tags, isSubscribed, comment } = monitoring
  return (
    <Panel title={t('monitoring.facts')}>
      <dl className="m-0 grid grid-cols-[minmax(96px,36%)_1fr] gap-x-3 gap-y-1 px-4 pb-3 text-13">
        <Fact label={t('monitoring.id')}>
          <span className="mono">{id}</span>
        </Fact>
        {clientId !== null && (
          <Fact label={t('monitoring.clientId')}>
            <span className="mono">{clientId}</span>
          </Fact>
        )}
        <Fact label={t('monitoring.kind')}>{t(`monitoring.kind.${kind}`)}</Fact>
        {country !== null && <Fact label={t('monitoring.country')}>{countryName(country)}</Fact>}
        <Fact label={t('monitoring.created')}>{instant(monitoring.createdAt)}</Fact>
        <Fact label={t('monitoring.ends')}>{instant(monitoring.expiresAt)}</Fact>
        <Fact label={t('monitoring.extended')}>{t(isSubscribed ? 'monitoring.yes' : 'monitoring.no')}</Fact>
        {tags.length > 0 && (
          <Fact label={t('monitoring.tags')}>
            <span className="flex flex-wrap gap-1">
              {tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </span>
          </Fact>
        )}
        <Fact label={t('monitoring.comment')}>
          {comment ?? <span className="text-soft">{t('monitoring.comment.none')}</span>}
        </Fact>
        {scanRef !== null && (
          <Fact label={t('monitoring.verification')}>
            <Link
              to="/verifications/$scanRef"
              params={{ scanRef }}
              aria-label={t('monitoring.verification.open', { scanRef })}
              className="mono text-accent"
            >
              {scanRef}
            </Link>
          </Fact>
        )}
      </dl>
    </Panel>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{label}</dt>
      <dd className="m-0 wrap-anywhere">{children}</dd>
    </>
  )
}
