import { t } from '../locales/t.ts'

/** "0.4 ms", "37 ms": tenths only where they matter. */
export function took(milliseconds: number): string {
  const ms = milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)
  return t('names.took', { ms })
}
