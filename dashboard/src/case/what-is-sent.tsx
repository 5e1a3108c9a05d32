import type { OverallStatus } from '@bonafide/core/vocabulary.ts'
import { StatusPill } from '../controls/status-pill.tsx'
import { t } from '../locales/t.ts'
import type { Choice } from './verdict.ts'

type Props = { choice: Choice; status: OverallStatus | null; tags: readonly string[] }

/** What the partner will read, before it is sent. */
export function WhatIsSent({ choice, status, tags }: Props) {
  const lines = [
    ['event', 'IDENTIFICATION_MANUAL_FINISHED'],
    ['manualDocument', choice.document],
    ['manualFace', choice.face ?? 'null'],
    ['tags', tags.length > 0 ? tags.join(', ') : '[]'],
  ] as const
  return (
    <section
      aria-label={t('decision.preview')}
      className="self-start rounded-control border border-line bg-paper px-3 py-2"
    >
      <h3 className="label m-0 mb-2 font-normal">{t('decision.preview')}</h3>
      <dl className="m-0 grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 text-13">
        <dt className="text-soft">status.overall</dt>
        <dd className="m-0" aria-live="polite">
          {status === null ? '–' : <StatusPill status={status} />}
        </dd>
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="mono m-0 break-all">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
