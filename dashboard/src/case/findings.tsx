import type { FindingView } from '@bonafide/contract/dashboard/verifications.ts'
import { Icon, type IconName } from '../controls/icon.tsx'
import { Tag } from '../controls/tag.tsx'
import { t, word } from '../locales/t.ts'
import { usePersonal } from './reveal.ts'
import { Score } from './score.tsx'

const outcomes: Readonly<
  Record<FindingView['outcome'], { icon: IconName; look: string; tag: 'plain' | 'denied' | 'suspected' }>
> = {
  PASS: { icon: 'check', look: 'text-approved', tag: 'plain' },
  FAIL: { icon: 'cross', look: 'text-denied', tag: 'denied' },
  SUSPECT: { icon: 'alert', look: 'text-suspected', tag: 'suspected' },
  UNSEEN: { icon: 'question', look: 'text-suspected', tag: 'suspected' },
}

type Props = {
  findings: readonly FindingView[]
  /** Checks whose scores are drawn elsewhere, in more detail. */
  drawn: readonly string[]
}

/** In the order of the checks. */
export function Findings({ findings, drawn }: Props) {
  return (
    <section className="card overflow-hidden">
      <h2 className="m-0 px-4 pt-3 pb-2 text-15 font-semibold">{t('findings.title')}</h2>
      {findings.length === 0 && <p className="m-0 px-4 pb-4 text-soft">{t('findings.none')}</p>}
      <ol className="m-0 list-none p-0">
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a check may say the same twice, and the order never changes.
          <Finding key={index} finding={finding} hasScore={!drawn.includes(finding.check)} />
        ))}
      </ol>
    </section>
  )
}

function Finding({ finding, hasScore }: { finding: FindingView; hasScore: boolean }) {
  const { sentence } = usePersonal()
  const { icon, look, tag } = outcomes[finding.outcome]
  return (
    <li className="flex gap-3 border-t border-line px-4 py-2">
      <span
        role="img"
        aria-label={t(`outcome.${finding.outcome}`)}
        title={t(`outcome.${finding.outcome}`)}
        className={`pt-1 ${look}`}
      >
        <Icon name={icon} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="m-0">{capital(sentence(finding.because))}.</p>
        <p className="m-0 flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-soft">
          <span className="min-w-32 flex-1">{word('check', finding.check)}</span>
          {hasScore && finding.score && <Score {...finding.score} look={look} />}
          {finding.code && <Tag tone={tag}>{finding.code}</Tag>}
        </p>
      </div>
    </li>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, '')
