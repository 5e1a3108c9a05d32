type Props = {
  value: number
  /** Marked across the scale. */
  limits: readonly number[]
  min: number
  max: number
  /** Its width. */
  className: string
}

/** A value on its scale: filled up to it in the colour of the text, a line across at each limit. */
export function Scale({ value, limits, min, max, className }: Props) {
  const at = (score: number) => `${Math.min(100, Math.max(0, ((score - min) / (max - min || 1)) * 100))}%`
  return (
    <span className={`relative h-1.5 rounded-pill bg-line ${className}`}>
      <span className="absolute inset-y-0 left-0 rounded-pill bg-current" style={{ width: at(value) }} />
      {limits.map((limit) => (
        <span key={limit} className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: at(limit) }} />
      ))}
    </span>
  )
}

/** Two decimals are what a reviewer compares. */
export const short = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))
