import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { SearchBox } from '../controls/search-box.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { t } from '../locales/t.ts'

type Props = {
  search: string
  onSearch: (text: string) => void
  environments: readonly Environment[]
  environment: string | undefined
  onEnvironment: (id: string | undefined) => void
  /** Null: the user may only look. */
  onCreate: (() => void) | null
}

export function Toolbar({ search, onSearch, environments, environment, onEnvironment, onCreate }: Props) {
  return (
    <div className="flex items-center gap-2 px-4 py-2 max-sm:flex-wrap">
      <h1 className="m-0 mr-2 hidden text-17 font-semibold lg:block">{t('list.title')}</h1>
      <ListSearch search={search} onSearch={onSearch} />
      {environments.length > 1 && (
        <select
          aria-label={t('environment')}
          className="input max-sm:flex-1 sm:w-auto"
          value={environment ?? ''}
          onChange={(event) => onEnvironment(event.target.value || undefined)}
        >
          <option value="">{t('environment.all')}</option>
          {environments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {onCreate && (
        <Button look="primary" icon="plus" onClick={onCreate} aria-label={t('list.create')}>
          <span className="hidden sm:inline">{t('list.create')}</span>
          <Kbd>N</Kbd>
        </Button>
      )}
    </div>
  )
}

const PAUSE_MS = 250

/** Searches when the typing pauses; Escape empties it. */
function ListSearch({ search, onSearch }: { search: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(search)
  const box = useRef<HTMLInputElement>(null)
  const latest = useRef(onSearch)
  latest.current = onSearch
  useKeys('list', { search: () => box.current?.select() })
  // The address changed by other means, such as "clear" or the palette.
  useEffect(() => {
    if (document.activeElement !== box.current) setText(search)
  }, [search])
  useEffect(() => {
    if (text.trim() === search) return
    const timer = setTimeout(() => latest.current(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, search])
  return (
    <SearchBox
      box={box}
      text={text}
      onText={setText}
      name={t('list.search')}
      placeholder={t('list.search.placeholder')}
      width="max-sm:basis-full"
    />
  )
}
