import type { ListedPerson } from '@bonafide/contract/dashboard/blocklists.ts'
import { usePersonal } from '../case/reveal.ts'
import { date } from '../controls/age.ts'
import { countryName } from '../controls/country.ts'
import { t } from '../locales/t.ts'

/** The name, and under it what else is known, masked until it is revealed. */
export function EntryPerson({ person }: { person: ListedPerson }) {
  const { name, value, isRevealed } = usePersonal()
  const { firstName, lastName, birthDate, documentNumber, personalNumber } = person
  const whole = [firstName, lastName].filter(Boolean).join(' ')
  const country = person.issuingCountry ?? person.nationality
  const known = [
    birthDate &&
      t('blocklist.birthDate', {
        date: isRevealed ? date(noonOf(birthDate)) : value('birthDate', birthDate),
      }),
    documentNumber && t('blocklist.documentNumber', { number: value('documentNumber', documentNumber) }),
    personalNumber && t('blocklist.personalNumber', { number: value('personalNumber', personalNumber) }),
  ].filter(Boolean)
  return (
    <span className="flex min-w-0 flex-col">
      <span className="truncate font-medium">
        {whole === '' ? <span className="font-normal text-soft">{t('list.noName')}</span> : name(whole)}
        {country && (
          <span className="mono ml-2 text-13 font-normal text-soft" title={countryName(country)}>
            {country}
          </span>
        )}
      </span>
      <span className="text-13 break-words text-soft">{known.join(' · ')}</span>
    </span>
  )
}

/** A day without a time zone: midnight of UTC is the day before in half the world. */
const noonOf = (day: string) => `${day}T12:00:00`
