import { useNavigate } from '@tanstack/react-router'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useId, useState } from 'react'
import { Icon } from '../controls/icon.tsx'
import { t } from '../locales/t.ts'
import { type PaletteItem, paletteItems } from './palette-items.ts'

type Props = { open: boolean; onClose: () => void; onHelp: () => void; onSignOut: () => void }

export function Palette(props: Props) {
  return (
    <Dialog.Root open={props.open} onOpenChange={(next) => !next && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(16_19_21/55%)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-40 w-[min(560px,calc(100vw-32px))] -translate-x-1/2 overflow-hidden rounded-card border border-line bg-raised shadow-card"
        >
          <Dialog.Title className="visually-hidden">{t('nav.palette')}</Dialog.Title>
          <Choices {...props} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Choices(props: Props) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const choose = useChoose(props)
  const items = paletteItems(typed)
  const chosen = Math.min(at, items.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const item = items[chosen]
    if (step !== undefined) setAt((chosen + step + items.length) % items.length)
    else if (event.key === 'Enter' && item !== undefined) choose(item)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="flex items-center gap-3 border-b-2 border-accent px-4">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={`${id}-${chosen}`}
          aria-label={t('palette.label')}
          placeholder={t('palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent focus-visible:outline-none!"
        />
      </div>
      <div
        id={id}
        role="listbox"
        aria-label={t('nav.palette')}
        className="flex max-h-[50vh] flex-col overflow-y-auto p-2"
      >
        {items.map((item, index) => (
          <button
            type="button"
            role="option"
            tabIndex={-1}
            key={item.text}
            id={`${id}-${index}`}
            aria-selected={index === chosen}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(item)}
            className="min-h-9 rounded-control px-3 text-left break-all aria-selected:bg-accent-tint aria-selected:text-accent"
          >
            {item.text}
          </button>
        ))}
      </div>
    </>
  )
}

function useChoose({ onClose, onHelp, onSignOut }: Props) {
  const navigate = useNavigate()
  return (item: PaletteItem) => {
    onClose()
    switch (item.does) {
      case 'go':
        return void navigate({ to: item.to })
      case 'create':
        return void navigate({ to: '/verifications', search: { create: true } })
      case 'case':
        return void navigate({ to: '/verifications/$scanRef', params: { scanRef: item.value } })
      case 'search':
        return void navigate({ to: '/verifications', search: { search: item.value } })
      case 'help':
        return onHelp()
      case 'signOut':
        return onSignOut()
    }
  }
}
