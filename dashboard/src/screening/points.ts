/** Points of 100 as they are read. */

/** With its sign: "+5", "−30", "±0". */
export function points(effect: number): string {
  if (effect === 0) return '±0'
  return `${effect > 0 ? '+' : '−'}${plain(Math.abs(effect))}`
}

/** At most one decimal. */
export const plain = (value: number) => String(Math.round(value * 10) / 10)
