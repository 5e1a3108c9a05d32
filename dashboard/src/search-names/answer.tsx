import type { ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { t } from '../locales/t.ts'
import { Asked } from '../screening/asked.tsx'
import { Hits } from '../screening/hits.tsx'
import { THRESHOLD_MIN } from './threshold.ts'
import { took } from './took.ts'

type Props = {
  screening: ScreeningView
  milliseconds: number
  /** The form is no longer what was asked. */
  isOutdated: boolean
  onLower: (threshold: number) => void
}

/** What was found, how long it took and where it was looked for. A search that failed clears nobody, and says so. */
export function Answer({ screening, milliseconds, isOutdated, onLower }: Props) {
  const { problem, hits, lists } = screening
  return (
    <section aria-label={t('names.answer')} className="flex min-w-0 flex-col gap-3">
      {isOutdated && <Notice tone="plain">{t('names.changed')}</Notice>}
      {problem === null ? (
        <div role="status" className="flex flex-wrap items-baseline gap-x-3">
          <h2 className="m-0 text-17 font-semibold">{headline(screening)}</h2>
          <span className="text-13 text-soft tabular-nums">{took(milliseconds)}</span>
        </div>
      ) : (
        <Notice tone="bad">
          <span>
            {problem} {t('names.problem')}
          </span>
        </Notice>
      )}
      {lists.length > 0 && (
        <div className="text-13">
          <Asked screening={screening} />
        </div>
      )}
      {problem === null && hits.length === 0 && (
        <Nothing threshold={screening.rules.threshold} onLower={onLower} />
      )}
      {hits.length > 0 && (
        <div className="card overflow-hidden [&>:first-child]:border-t-0">
          <Hits screening={screening} />
        </div>
      )}
    </section>
  )
}

function headline({ hits, more, rules: { threshold } }: ScreeningView): string {
  const count = hits.length + more
  if (count === 0) return t('names.nothing', { threshold })
  return count === 1 ? t('names.hit', { threshold }) : t('names.hits', { count, threshold })
}

const STEP = 5

function Nothing({ threshold, onLower }: { threshold: number; onLower: (threshold: number) => void }) {
  if (threshold <= THRESHOLD_MIN) return <p className="m-0 text-soft">{t('names.nothing.lowest')}</p>
  const lower = Math.max(THRESHOLD_MIN, threshold - STEP)
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="m-0 text-soft">{t('names.nothing.hint')}</p>
      <Button icon="search" onClick={() => onLower(lower)}>
        {t('names.lower', { threshold: lower })}
      </Button>
    </div>
  )
}
