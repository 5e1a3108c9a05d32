import { useEffect, useRef, useState } from 'react'
import { Icon } from '../controls/icon.tsx'
import { Kbd } from '../controls/kbd.tsx'
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
    <label className="relative min-w-40 flex-1 sm:max-w-80">
      <span className="absolute inset-y-0 left-2.5 flex items-center text-soft">
        <Icon name="search" />
      </span>
      <input
        ref={box}
        type="search"
        aria-label={t('monitoring.search')}
        placeholder={t('monitoring.search')}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('')
        }}
        className="input pl-9 md:pr-9"
      />
      <span className="absolute inset-y-0 right-2 flex items-center text-soft">
        {text === '' && <Kbd>/</Kbd>}
      </span>
    </label>
  )
}
