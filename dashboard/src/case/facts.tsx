import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { instant } from '../controls/age.ts'
import { CopyButton } from '../controls/copy-button.tsx'
import { t } from '../locales/t.ts'
import { Consent } from './consent.tsx'
import { mask } from './mask.ts'
import { Panel } from './panel.tsx'
import { usePersonal } from './reveal.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T/
const PERSONAL = /\b(mrz|ip|name|number|address|location|digit string)\b/i

/** What only a developer asks for: closed until then. */
const INNER = /^(model|timing)\b/i

type Fact = VerificationDetail['facts'][number]

export function Facts({ detail }: { detail: VerificationDetail }) {
  const { facts, scanRef, externalRef, link } = detail
  const own = [
    { label: t('facts.scanRef'), value: scanRef },
    ...(externalRef === null ? [] : [{ label: t('facts.externalRef'), value: externalRef }]),
  ]
  const inner = facts.filter(({ label }) => INNER.test(label))
  return (
    <Panel
      title={t('facts.title')}
      aside={link && <CopyButton text={link} label={t('session.copy')} look="plain" />}
    >
      <FactList facts={[...own, ...facts.filter((fact) => !inner.includes(fact))]} />
      <Consent consent={detail.consent} photos={detail.photos} />
      {inner.length > 0 && (
        <details className="border-t border-line">
          <summary className="px-4 py-2 text-13 text-soft hover:text-ink">{t('facts.inner')}</summary>
          <FactList facts={inner} />
        </details>
      )}
    </Panel>
  )
}

function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="m-0 grid grid-cols-[minmax(96px,36%)_1fr] gap-x-3 gap-y-1 px-4 pb-3 text-13">
      {facts.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="mono m-0 wrap-anywhere">
            <FactValue label={label} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FactValue({ label, value }: Fact) {
  const { isRevealed } = usePersonal()
  if (INSTANT.test(value)) return instant(value)
  return PERSONAL.test(label) && !isRevealed ? mask(value) : value
}
