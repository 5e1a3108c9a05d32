/** A probability in percent, never rounded to certainty. */
import { t } from '../locales/t.ts'

/** 0.994 → '99.4 %'; beyond a tenth of a percent of either end 'over 99.9 %' or 'under 0.1 %'. */
export function likelihood(probability: number): string {
  const percent = 100 * probability
  if (percent > 99.9) return t('likeness.over', { percent: '99.9' })
  if (percent < 0.1) return t('likeness.under', { percent: '0.1' })
  return t('likeness.percent', { percent: percent.toFixed(1) })
}
