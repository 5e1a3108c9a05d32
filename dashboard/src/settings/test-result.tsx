import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import { Notice } from '../controls/notice.tsx'
import { Attempts } from '../deliveries/attempts.tsx'
import { t } from '../locales/t.ts'

/** What came back from the address, at once. */
export function TestResult({ delivery }: { delivery: DeliveryView }) {
  const last = delivery.attempts.at(-1)
  const isFine = delivery.state === 'DELIVERED'
  const says =
    last?.status == null
      ? t('notifications.test.nothing')
      : t('notifications.test.answer', { status: last.status })
  return (
    <div className="mt-2 flex flex-col gap-1">
      <Notice tone={isFine ? 'good' : 'bad'}>{says}</Notice>
      <Attempts attempts={delivery.attempts} />
    </div>
  )
}
