import { useEffect, useRef, useState } from 'react'
import { SearchBox } from '../controls/search-box.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { t } from '../locales/t.ts'

const PAUSE_MS = 250

/** Searches when the typing pauses; Escape empties it. The name stays out of the address (search.ts). */
export function NameBox({ onName }: { onName: (name: string) => void }) {
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const latest = useRef(onName)
  latest.current = onName
  useKeys('list', { search: () => box.current?.select() })
  useEffect(() => {
    const timer = setTimeout(() => latest.current(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <SearchBox
      box={box}
      text={text}
      onText={setText}
      name={t('monitoring.search')}
      placeholder={t('monitoring.search')}
      width="sm:max-w-80"
      autoComplete="off"
    />
  )
}
