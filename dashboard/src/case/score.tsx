import type { FindingView } from '@bonafide/contract/dashboard/verifications.ts'
import { t } from '../locales/t.ts'

type Props = NonNullable<FindingView['score']> & { look: string }

/** A score on its scale: filled up to the value, a line across at the threshold. */
export function Score({ value, threshold, min, max, look }: Props) {
  const at = (score: number) => `${Math.min(100, Math.max(0, ((score - min) / (max - min || 1)) * 100))}%`
  const name = t('score.name', {
    value: short(value),
    threshold: short(threshold),
    min: short(min),
    max: short(max),
  })
  return (
    <span role="img" aria-label={name} title={name} className={`inline-flex items-center gap-2 ${look}`}>
      <span className="relative h-1.5 w-24 rounded-pill bg-line">
        <span className="absolute inset-y-0 left-0 rounded-pill bg-current" style={{ width: at(value) }} />
        <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: at(threshold) }} />
      </span>
      <span className="mono text-13 text-ink">
        {short(value)}
        <span className="text-soft"> / {short(threshold)}</span>
      </span>
    </span>
  )
}

const short = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))
