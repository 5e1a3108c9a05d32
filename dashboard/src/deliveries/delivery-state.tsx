import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import { Icon, type IconName } from '../controls/icon.tsx'
import { t } from '../locales/t.ts'

const states: Readonly<Record<DeliveryView['state'], { icon: IconName; look: string }>> = {
  DELIVERED: { icon: 'check', look: 'text-approved' },
  PENDING: { icon: 'clock', look: 'text-reviewing' },
  FAILED: { icon: 'cross', look: 'text-denied' },
}

export function DeliveryState({ delivery: { state, attempts } }: { delivery: DeliveryView }) {
  const { icon, look } = states[state]
  const status = attempts.at(-1)?.status
  return (
    <span className={`inline-flex items-center gap-1 text-13 whitespace-nowrap ${look}`}>
      <Icon name={icon} size={14} />
      {t(`delivery.${state}`)}
      {typeof status === 'number' && <span className="mono">{status}</span>}
    </span>
  )
}
