import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import type { ReactNode } from 'react'
import { Instant } from '../controls/moment.tsx'
import { t } from '../locales/t.ts'
import { Attempts } from './attempts.tsx'
import { DeliveryState } from './delivery-state.tsx'
import { ResendButton } from './resend-button.tsx'

/** One webhook: how it fares, where it went, and, opened, each attempt. */
export function Delivery({
  delivery,
  mayResend,
  about,
}: {
  delivery: DeliveryView
  mayResend: boolean
  about?: ReactNode
}) {
  return (
    <div className="flex items-start gap-2 text-13">
      <div className="min-w-0 flex-1">
        <p className="m-0 flex flex-wrap items-center gap-x-3">
          <DeliveryState delivery={delivery} />
          <code className="mono break-all">{delivery.event}</code>
          {about}
        </p>
        {delivery.nextAttemptAt && (
          <p className="m-0 text-soft">
            {t('deliveries.next')} <Instant at={delivery.nextAttemptAt} />
          </p>
        )}
        <details>
          <summary className="text-soft hover:text-ink">
            {attemptsText(delivery.attempts.length)} · <span className="mono break-all">{delivery.url}</span>
          </summary>
          <Attempts attempts={delivery.attempts} />
        </details>
      </div>
      {mayResend && <ResendButton id={delivery.id} />}
    </div>
  )
}

const attemptsText = (count: number) =>
  t(count === 1 ? 'deliveries.attempt' : 'deliveries.attempts', { count })
