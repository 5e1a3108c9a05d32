import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import { Link } from '@tanstack/react-router'
import { TextField } from '../controls/field.tsx'
import { Age } from '../controls/moment.tsx'
import { Delivery } from '../deliveries/delivery.tsx'
import { t } from '../locales/t.ts'

type Recent = DeliveryView & { scanRef: string | null }

type Props = {
  recent: readonly Recent[]
  scanRef: string
  onScanRef: (scanRef: string) => void
  mayResend: boolean
}

/** The log of what was sent last, newest first. */
export function RecentDeliveries({ recent, scanRef, onScanRef, mayResend }: Props) {
  const text = scanRef.trim().toLowerCase()
  const shown =
    text === '' ? recent : recent.filter((delivery) => delivery.scanRef?.toLowerCase().includes(text))
  return (
    <>
      <div className="max-w-96">
        <TextField
          label={t('recent.search')}
          type="search"
          className="mono"
          value={scanRef}
          onChange={(event) => onScanRef(event.target.value)}
        />
      </div>
      {shown.length === 0 ? (
        <p className="card m-0 px-4 py-8 text-center text-soft">
          {t(recent.length === 0 ? 'recent.none' : 'recent.nothing')}
        </p>
      ) : (
        <ul className="card m-0 list-none overflow-hidden p-0">
          {shown.map((delivery) => (
            <li key={delivery.id} className="border-t border-line px-4 py-2 first:border-t-0">
              <Delivery delivery={delivery} mayResend={mayResend} about={<About delivery={delivery} />} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function About({ delivery: { scanRef, createdAt } }: { delivery: Recent }) {
  return (
    <>
      {scanRef === null ? (
        <span className="text-soft">{t('recent.test')}</span>
      ) : (
        <Link to="/verifications/$scanRef" params={{ scanRef }} className="mono break-all text-accent">
          {scanRef}
        </Link>
      )}
      <span className="text-soft">
        <Age at={createdAt} />
      </span>
    </>
  )
}
