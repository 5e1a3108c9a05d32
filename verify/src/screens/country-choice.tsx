import { useMemo, useRef, useState } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import { type Country, countriesIn, searched, suggestedCodes } from '../countries.ts'
import { CountryList } from '../parts/country-list.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'

/** A search field that drives a list, by pointer or by arrow keys. */
export function CountryChoice() {
  const { t, locale } = useApp()
  const { countries } = useSession()
  const all = useMemo(() => withSuggested(countriesIn(locale, countries)), [locale, countries])
  const [query, setQuery] = useState('')
  const found = searched(all, query)
  const [active, setActive] = useState(-1)
  const pick = usePick()
  const list = useRef<HTMLDivElement>(null)
  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), found.length - 1)
    setActive(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[active] ?? (query && found.length === 1 ? found[0] : undefined)
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active - 1)
    else if (event.key === 'Enter' && chosen) void pick(chosen.code)
    else if (event.key === 'Escape') setQuery('')
    else return
    event.preventDefault()
  }
  return (
    <Page title={t('country.title')}>
      <div class="search">
        <Icon name="search" size={20} />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="countries"
          aria-activedescendant={active >= 0 && found[active] ? `country-${found[active].code}` : undefined}
          aria-label={t('country.search')}
          placeholder={t('country.search')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value)
            setActive(event.currentTarget.value === '' ? -1 : 0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p class="visually-hidden" role="status">
        {query ? t('country.found', { count: found.length }) : ''}
      </p>
      <CountryList listRef={list} countries={found} active={active} onPick={pick} />
    </Page>
  )
}

function usePick(): (code: string) => Promise<void> {
  const { dispatch, actions } = useApp()
  const { documentTypes } = useSession()
  return async (country) => {
    const [only, ...others] = documentTypes
    if (only && others.length === 0) await actions.choose(country, only)
    else dispatch({ type: 'countryPicked', country })
  }
}

/** The likely ones stand on top, once, and not a second time below. */
function withSuggested(countries: Country[]): Country[] {
  const codes = suggestedCodes(navigator.languages)
  const suggested = countries.filter(({ code }) => codes.includes(code))
  return [...suggested, ...countries.filter(({ code }) => !codes.includes(code))]
}
