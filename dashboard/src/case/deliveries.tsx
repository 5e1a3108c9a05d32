import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import { Delivery } from '../deliveries/delivery.tsx'
import { t } from '../locales/t.ts'
import { Panel } from './panel.tsx'

export function Deliveries({
  deliveries,
  mayResend,
}: {
  deliveries: readonly DeliveryView[]
  mayResend: boolean
}) {
  return (
    <Panel title={t('deliveries.title')}>
      {deliveries.length === 0 && <p className="m-0 px-4 pb-3 text-13 text-soft">{t('deliveries.none')}</p>}
      <ul className="m-0 list-none p-0">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="border-t border-line px-4 py-2">
            <Delivery delivery={delivery} mayResend={mayResend} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
