import type { ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import type { ScreeningRules } from '@bonafide/core/screening/subject.ts'
import { t } from '../locales/t.ts'

/** Lists and rules, folded: the count and the threshold are what is asked for most. */
export function Asked({
  screening: { lists, rules },
}: {
  screening: Pick<ScreeningView, 'lists' | 'rules'>
}) {
  const { threshold } = rules
  const says =
    lists.length === 1
      ? t('screening.lists.one', { threshold })
      : t('screening.lists', { count: lists.length, threshold })
  return (
    <details>
      <summary className="text-soft hover:text-ink">{says}</summary>
      <ul className="m-0 list-none p-0 pt-1">
        {lists.map(({ list, title, version }) => (
          <li key={list} className="flex flex-wrap gap-x-2">
            {title}
            <span className="mono text-soft wrap-anywhere">{t('screening.version', { version })}</span>
          </li>
        ))}
      </ul>
      <ul className="m-0 list-none p-0 pt-1 text-soft">
        {rulesSaid(rules).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

/** Only those that narrow something. */
function rulesSaid({ datasets, pepTiers, sanctionBodies, birthDateMatching }: ScreeningRules): string[] {
  const only = (what: readonly (string | number)[], key: 'datasets' | 'pepTiers' | 'sanctionBodies') =>
    what.length === 0 ? [] : [t(`screening.rule.${key}`, { only: what.join(', ') })]
  return [
    t('screening.rule.birthDate', { how: t(`birthDateMatching.${birthDateMatching}`).toLowerCase() }),
    ...only(datasets, 'datasets'),
    ...only(pepTiers, 'pepTiers'),
    ...only(sanctionBodies, 'sanctionBodies'),
  ]
}
