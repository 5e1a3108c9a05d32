import type { RefObject } from 'react'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'

type Props = {
  box: RefObject<HTMLInputElement | null>
  text: string
  onText: (text: string) => void
  name: string
  placeholder: string
  /** Of the box among its neighbours. */
  width: string
  autoComplete?: 'off'
}

/** A box to search in: `/` is its key, which its owner listens to; Escape empties it. */
export function SearchBox({ box, text, onText, name, placeholder, width, autoComplete }: Props) {
  return (
    <label className={`relative min-w-40 flex-1 ${width}`}>
      <span className="absolute inset-y-0 left-2.5 flex items-center text-soft">
        <Icon name="search" />
      </span>
      <input
        ref={box}
        type="search"
        aria-label={name}
        placeholder={placeholder}
        autoComplete={autoComplete}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onText('')
        }}
        className="input pl-9 md:pr-9"
      />
      <span className="absolute inset-y-0 right-2 flex items-center text-soft">
        {text === '' && <Kbd>/</Kbd>}
      </span>
    </label>
  )
}
