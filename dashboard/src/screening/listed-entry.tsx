import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import type { ReactNode } from 'react'
import { usePersonal } from '../case/reveal.ts'
import { countryName } from '../controls/country.ts'
import { Icon } from '../controls/icon.tsx'
import { type TextKey, t } from '../locales/t.ts'
import { webLinks } from './web-links.ts'

/** What the list says of the entry, besides its name. */
export function ListedEntry({ entity }: { entity: ListedEntity }) {
  const { value, sentence } = usePersonal()
  const dates = entity.birthDates.map((text) => value('birthDate', text.replace('/', ' – ')))
  const elsewhere = entity.countries.filter((code) => !entity.nationalities.includes(code))
  return (
    <dl className="m-0 grid grid-cols-[minmax(96px,max-content)_minmax(0,1fr)] gap-x-3 gap-y-1 text-13">
      <Row says="screening.entry.birthDates">{dates.join(', ')}</Row>
      <Row says="screening.entry.sex">{entity.sex && t(`screening.sex.${entity.sex}`)}</Row>
      <Row says="screening.entry.nationalities">{entity.nationalities.map(countryName).join(', ')}</Row>
      <Row says="screening.entry.countries">{elsewhere.map(countryName).join(', ')}</Row>
      <Row says="screening.entry.positions">{sentence(entity.positions.join('; '))}</Row>
      <Row says="screening.entry.programmes">{entity.programmes.join(', ')}</Row>
      <Row says="screening.entry.reason">{entity.reason && <Why reason={entity.reason} />}</Row>
      <Row says="screening.entry.listedOn">{entity.listedOn}</Row>
      <Row says="screening.entry.endedOn">{entity.endedOn}</Row>
      <Row says="screening.entry.names">{entity.names.length > 1 && <OtherNames entity={entity} />}</Row>
      <Row says="screening.entry.links">{entity.urls.length > 0 && <Links urls={entity.urls} />}</Row>
    </dl>
  )
}

/** Nothing where the list says nothing. */
function Row({ says, children }: { says: TextKey; children: ReactNode }) {
  if (!children) return null
  return (
    <div className="contents">
      <dt className="text-soft">{t(says)}</dt>
      <dd className="m-0 wrap-anywhere">{children}</dd>
    </div>
  )
}

/** Longer ones are folded: lists write whole biographies. */
const REASON_SHORT = 240

/** The list's own words, which name the person. */
function Why({ reason }: { reason: string }) {
  const { isRevealed } = usePersonal()
  if (!isRevealed) return <span className="text-soft">{t('seen.reason.masked')}</span>
  if (reason.length <= REASON_SHORT) return <bdi dir="auto">{reason}</bdi>
  return (
    <details>
      <summary className="text-soft hover:text-ink">{t('screening.entry.reason.show')}</summary>
      <bdi dir="auto">{reason}</bdi>
    </details>
  )
}

function OtherNames({ entity: { names } }: { entity: ListedEntity }) {
  const { name } = usePersonal()
  return (
    <details>
      <summary className="text-soft hover:text-ink">
        {t('screening.entry.names.show', { count: names.length - 1 })}
      </summary>
      <ul className="m-0 list-none p-0">
        {names.slice(1).map(({ full, strength }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may give a name twice, and the order never changes.
          <li key={index}>
            <bdi dir="auto">{name(full)}</bdi>
            {strength === 'weak' && <span className="text-soft"> ({t('screening.entry.weak')})</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Links({ urls }: { urls: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {webLinks(urls).map(({ href, host }) => (
        <a
          key={href}
          href={href}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 text-accent hover:underline"
        >
          {host}
          <Icon name="external" size={14} />
          <span className="visually-hidden">{t('screening.entry.newTab')}</span>
        </a>
      ))}
    </span>
  )
}
