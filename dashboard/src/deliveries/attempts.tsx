import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import { Instant } from '../controls/moment.tsx'
import { t } from '../locales/t.ts'

type Attempt = DeliveryView['attempts'][number]

export function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <ol className="m-0 mt-1 flex list-none flex-col gap-1 p-0 text-13">
      {attempts.map((attempt) => (
        <li key={attempt.at} className="rounded-control bg-sunken px-2 py-1">
          <p className="m-0 flex flex-wrap items-baseline gap-x-3">
            <StatusCode status={attempt.status} />
            <Instant at={attempt.at} />
            <span className="text-soft tabular-nums">
              {t('deliveries.took', { ms: Math.round(attempt.durationMs) })}
            </span>
          </p>
          {(attempt.error ?? attempt.responseExcerpt) && (
            <p className="mono m-0 break-all text-soft">{attempt.error ?? attempt.responseExcerpt}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The HTTP status that came back, or that nothing did. */
function StatusCode({ status }: { status: number | null }) {
  const isFine = status !== null && status >= 200 && status < 300
  return (
    <span className={`mono font-medium ${isFine ? 'text-approved' : 'text-denied'}`}>
      {status === null ? t('deliveries.noAnswer') : status}
    </span>
  )
}
