import type { FactVerdict } from '@bonafide/core/screening/hit.ts'
import { usePersonal } from '../case/reveal.ts'
import { countryName } from '../controls/country.ts'
import { Icon, type IconName } from '../controls/icon.tsx'
import { t } from '../locales/t.ts'
import { points } from './points.ts'

/** On a phone the fact stands above its values. */
const ROW = 'max-sm:grid max-sm:grid-cols-[1fr_1fr_112px]'

/** What beside the name was compared, a row each. */
export function FactRows({ facts }: { facts: readonly FactVerdict[] }) {
  if (facts.length === 0) return <p className="m-0 text-13 text-soft">{t('screening.facts.none')}</p>
  return (
    <table className="w-full border-collapse text-13">
      <caption className="visually-hidden">{t('screening.facts')}</caption>
      <thead className="text-soft">
        <tr className={ROW}>
          {(['fact', 'searched', 'listed', 'counts'] as const).map((column) => (
            <th
              key={column}
              scope="col"
              className="py-1 pr-2 text-left font-normal first:max-sm:hidden last:pr-0"
            >
              {t(`screening.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <FactRow key={fact.fact} fact={fact} />
        ))}
      </tbody>
    </table>
  )
}

function FactRow({ fact }: { fact: FactVerdict }) {
  return (
    <tr className={`border-t border-line align-top ${ROW}`}>
      <th
        scope="row"
        className="py-1 pr-2 text-left font-normal max-sm:col-span-3 max-sm:pb-0 max-sm:text-soft"
      >
        {t(`screening.fact.${fact.fact}`)}
      </th>
      <td className="py-1 pr-2 wrap-anywhere">
        <FactValue fact={fact.fact} text={fact.subject} />
      </td>
      <td className="py-1 pr-2 wrap-anywhere">
        <FactValue fact={fact.fact} text={fact.listed} />
      </td>
      <td className="py-1">
        <Counts fact={fact} />
      </td>
    </tr>
  )
}

const verdicts: Readonly<Record<FactVerdict['verdict'], { icon: IconName; look: string }>> = {
  FOR: { icon: 'plus', look: 'text-suspected' },
  AGAINST: { icon: 'minus', look: 'text-approved' },
  NEUTRAL: { icon: 'dot', look: 'text-soft' },
}

function Counts({ fact: { verdict, effect } }: { fact: FactVerdict }) {
  const { icon, look } = verdicts[verdict]
  return (
    <span className={`inline-flex flex-wrap items-center gap-x-1 ${look}`}>
      <Icon name={icon} size={14} />
      {t(`screening.counts.${verdict}`)}
      <span className="mono whitespace-nowrap">{points(effect)}</span>
    </span>
  )
}

function FactValue({ fact, text }: { fact: FactVerdict['fact']; text: string }) {
  const { name, value } = usePersonal()
  if (text === '') return <span className="text-soft">–</span>
  switch (fact) {
    case 'BIRTH_DATE':
      return <span className="mono">{value(fact, text.replace('/', ' – '))}</span>
    case 'NUMBER':
      return <span className="mono">{value(fact, text)}</span>
    case 'COUNTRY':
      return text.split(', ').map(countryName).join(', ')
    case 'SEX':
      return text === 'MALE' || text === 'FEMALE' ? t(`screening.sex.${text}`) : text
    default:
      return <bdi dir="auto">{name(text)}</bdi>
  }
}
