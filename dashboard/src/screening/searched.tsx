import type { Subject } from '@bonafide/core/screening/subject.ts'
import { usePersonal } from '../case/reveal.ts'
import { countryName } from '../controls/country.ts'
import { t } from '../locales/t.ts'

/** Who was looked for, with all that was known of them. */
export function Searched({ subject }: { subject: Subject }) {
  const { name, value } = usePersonal()
  const { names, birthDate, sex, nationalities, numbers } = subject
  const known = [
    ...(birthDate === null ? [] : [t('screening.born', { date: value('birthDate', birthDate) })]),
    ...(sex === null ? [] : [t(`screening.sex.${sex}`)]),
    ...nationalities.map(countryName),
    ...numbers.map(({ number }) => t('screening.number', { number: value('number', number) })),
  ]
  return (
    <p className="m-0 wrap-anywhere">
      <span className="text-soft">{t('screening.subject')}:</span>{' '}
      {names.map(({ full }, index) => (
        <span key={full}>
          {index > 0 && ' / '}
          <bdi dir="auto">{name(full)}</bdi>
        </span>
      ))}
      {known.length > 0 && <span className="text-soft">, {known.join(', ')}</span>}
    </p>
  )
}
