import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import { Instant } from '../controls/moment.tsx'
import { t } from '../locales/t.ts'
import { Attempts } from './attempts.tsx'
import { DeliveryState } from './delivery-state.tsx'
import { ResendButton } from './resend-button.tsx'

/** One webhook: where it went, how it fares, each attempt. */
export function Delivery({ delivery, mayResend }: { delivery: DeliveryView; mayResend: boolean }) {
  return (
    <>
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0 text-13">
          <code className="mono block break-all">{delivery.event}</code>
          <span className="mono block break-all text-soft">{delivery.url}</span>
        </div>
        {mayResend && <ResendButton id={delivery.id} />}
      </div>
      <p className="m-0 mt-1 flex flex-wrap items-center gap-x-3 text-13 text-soft">
        <DeliveryState delivery={delivery} />
        {delivery.nextAttemptAt && (
          <span>
            {t('deliveries.next')} <Instant at={delivery.nextAttemptAt} />
          </span>
        )}
      </p>
      {delivery.attempts.length > 0 && (
        <details>
          <summary className="w-fit text-13 text-soft hover:text-ink">
            {t(delivery.attempts.length === 1 ? 'deliveries.attempt' : 'deliveries.attempts', {
              count: delivery.attempts.length,
            })}
          </summary>
          <Attempts attempts={delivery.attempts} />
        </details>
      )}
    </>
  )
}
