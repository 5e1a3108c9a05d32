import type { FindingView } from '@bonafide/contract/dashboard/verifications.ts'
import { t } from '../locales/t.ts'
import { Scale, short } from './scale.tsx'

type Props = NonNullable<FindingView['score']> & {
  look: string
  /** Of the scale. */
  width?: string
}

/** A score on its scale, beside its number and the threshold. */
export function Score({ value, threshold, min, max, look, width = 'w-24' }: Props) {
  const name = t('score.name', {
    value: short(value),
    threshold: short(threshold),
    min: short(min),
    max: short(max),
  })
  return (
    <span role="img" aria-label={name} title={name} className={`inline-flex items-center gap-2 ${look}`}>
      <Scale value={value} limits={[threshold]} min={min} max={max} className={width} />
      <span className="mono text-13 whitespace-nowrap text-ink">
        {short(value)}
        <span className="text-soft"> / {short(threshold)}</span>
      </span>
    </span>
  )
}
