import { useId, useState } from 'react'
import { t } from '../locales/t.ts'
import { THRESHOLD_MAX, THRESHOLD_MIN } from './threshold.ts'

type Props = { threshold: number; onChange: (threshold: number) => void }

/** A slider to try with, a number to be exact with. */
export function ThresholdField({ threshold, onChange }: Props) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="label">
        {t('names.threshold')}
      </label>
      <div className="flex items-center gap-3">
        <input
          id={id}
          type="range"
          min={THRESHOLD_MIN}
          max={THRESHOLD_MAX}
          aria-describedby={`${id}-note`}
          value={threshold}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          className="h-7 min-w-0 flex-1 accent-accent"
        />
        <ThresholdNumber threshold={threshold} onChange={onChange} />
      </div>
      <p id={`${id}-note`} className="m-0 text-13 text-soft">
        {t('names.threshold.hint')}
      </p>
    </div>
  )
}

/** While it is typed it may be out of range; then the last good one counts, and the form is not sent. */
function ThresholdNumber({ threshold, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      type="number"
      required
      min={THRESHOLD_MIN}
      max={THRESHOLD_MAX}
      aria-label={t('names.threshold.number')}
      value={typed ?? threshold}
      onChange={({ target }) => {
        setTyped(target.value)
        if (target.validity.valid) onChange(target.valueAsNumber)
      }}
      onBlur={({ target }) => target.validity.valid && setTyped(null)}
      className="input w-20! tabular-nums"
    />
  )
}
