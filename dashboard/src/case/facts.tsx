import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { instant } from '../controls/age.ts'
import { CopyButton } from '../controls/copy-button.tsx'
import { t } from '../locales/t.ts'
import { Panel } from './panel.tsx'
import { usePersonal } from './reveal.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T/
const ADDRESS = /^[\d.]+$|^[\da-f:]+$/i

export function Facts({ detail: { facts, scanRef, externalRef, link } }: { detail: VerificationDetail }) {
  const own = [
    { label: t('facts.scanRef'), value: scanRef },
    ...(externalRef === null ? [] : [{ label: t('facts.externalRef'), value: externalRef }]),
  ]
  return (
    <Panel
      title={t('facts.title')}
      aside={link && <CopyButton text={link} label={t('session.copy')} look="plain" />}
    >
      <dl className="m-0 grid grid-cols-[minmax(96px,36%)_1fr] gap-x-3 gap-y-1 px-4 pb-3 text-13">
        {[...own, ...facts].map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd className="mono m-0 break-all">
              <FactValue label={label} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

function FactValue({ label, value }: { label: string; value: string }) {
  const { isRevealed } = usePersonal()
  if (INSTANT.test(value)) return instant(value)
  if (/\bip\b/i.test(label) && ADDRESS.test(value) && !isRevealed) return value.replace(/[\da-f]/gi, '•')
  return value
}
