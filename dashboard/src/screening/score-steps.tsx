import type { Hit } from '@bonafide/core/screening/hit.ts'
import { t } from '../locales/t.ts'
import { plain, points } from './points.ts'

/** How the score came about: the name, then the facts. */
export function ScoreSteps({ hit: { explanation, score } }: { hit: Pick<Hit, 'explanation' | 'score'> }) {
  const { nameScore, facts } = explanation
  const effects = facts.reduce((sum, { effect }) => sum + effect, 0)
  const isWhole = Math.round(nameScore + effects) === score
  return (
    <p className="m-0 text-13">
      {t('screening.steps', { name: plain(nameScore), facts: points(effects), score })}
      {!isWhole && <span className="text-soft"> {t('screening.steps.limits')}</span>}
    </p>
  )
}
