/** The models side by side: a column each. */
import { percent } from './figures.ts'
import type { Interval } from './person-bootstrap.ts'
import type { ModelReport } from './report.ts'
import { type LfwScore, RATES } from './score-lfw.ts'

/** Nothing without a model. */
export function lfwRows(models: Readonly<Record<string, ModelReport>>): string[][] {
  const scores = Object.values(models).map((model) => model['faces-lfw'])
  if (scores.length === 0) return []
  const row = (label: string, cell: (score: LfwScore) => string) => [label, ...scores.map(cell)]
  return [
    ['', ...Object.keys(models)],
    row('pairs', ({ pairs }) => `${pairs}`),
    row('faces not found', ({ facesNotFound, images }) => `${facesNotFound} of ${images}`),
    row(
      'accuracy, 10-fold',
      ({ accuracy, accuracyStandardError }) => `${percent(accuracy)} ± ${percent(accuracyStandardError)}`,
    ),
    row("at the curve's even odds", ({ accuracyAtEvenOdds }) =>
      accuracyAtEvenOdds === null ? 'no curve' : percent(accuracyAtEvenOdds),
    ),
    row('curve of other persons: accuracy, auto-match, FMR', ({ heldOut }) =>
      heldOut === null
        ? 'too few pairs'
        : `${percent(heldOut.accuracy)}, ${percent(heldOut.autoMatchGenuine)}, ${heldOut.autoMatchFmr.toExponential(1)}`,
    ),
    row('EER', ({ eer, eerThreshold }) => `${percent(eer)} at ${eerThreshold}`),
    row('impostor pairs, all against all', ({ impostorPairs }) => `${impostorPairs}`),
    ...RATES.map((rate) =>
      row(`TAR at FAR ${rate}`, (score) => {
        const [tar, at] = [score.tarAtFar[rate], score.thresholdAtFar[rate]]
        return `${percent(tar)} ${between(score.tarAtFar95[rate])} over ${at}`
      }),
    ),
    row('match / review / mismatch, genuine', (score) => {
      const { autoMatchGenuine, reviewGenuine, mismatchGenuine } = score
      return [autoMatchGenuine, reviewGenuine, mismatchGenuine].map(percent).join(' / ')
    }),
    row('match / review / mismatch, impostors', (score) => {
      const { autoMatchFmr, reviewImpostor, mismatchImpostor } = score
      return [autoMatchFmr.toExponential(2), ...[reviewImpostor, mismatchImpostor].map(percent)].join(' / ')
    }),
    row('auto-match of genuine, 95 %', (score) => between(score.autoMatchGenuine95)),
    row('auto-match FMR, 95 %', ({ autoMatchFmr95: [low, high] }) => {
      return `${low.toExponential(1)} to ${high.toExponential(1)}`
    }),
    row('curve: review from, match from', ({ curve }) =>
      curve === null ? 'none' : `${curve.review}, ${curve.match}`,
    ),
  ]
}

const between = ([low, high]: Interval) => `(${(100 * low).toFixed(2)} to ${(100 * high).toFixed(2)})`
