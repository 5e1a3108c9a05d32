import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { t } from '../locales/t.ts'
import { IconButton } from './icon-button.tsx'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  about?: string
  width?: 'narrow' | 'wide' | 'full'
  children: ReactNode
}

const widths = { narrow: 'sm:w-[480px]', wide: 'sm:w-[720px]', full: 'sm:w-[calc(100vw-48px)]' }

/** A modal dialog: centred on a desk, the whole screen on a phone. */
export function Sheet({ open, onClose, title, about, width = 'narrow', children }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(16_19_21/55%)]" />
        <Dialog.Content
          {...(about === undefined ? { 'aria-describedby': undefined } : {})}
          onOpenAutoFocus={focusFirstField}
          className={`fixed inset-0 z-40 flex flex-col overflow-hidden bg-raised shadow-card focus-visible:outline-none! sm:inset-auto sm:top-[6vh] sm:left-1/2 sm:max-h-[88vh] sm:-translate-x-1/2 sm:rounded-card sm:border sm:border-line ${widths[width]}`}
        >
          <header className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="m-0 text-17 font-semibold">{title}</Dialog.Title>
              {about && (
                <Dialog.Description className="m-0 mt-1 text-13 text-soft">{about}</Dialog.Description>
              )}
            </div>
            <Dialog.Close asChild>
              <IconButton icon="cross" name={t('close')} />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** To the first field rather than to the button that closes. */
function focusFirstField(event: Event) {
  const sheet = event.currentTarget
  if (!(sheet instanceof HTMLElement)) return
  event.preventDefault()
  const field = sheet.querySelector<HTMLElement>('input, select, textarea')
  ;(field ?? sheet).focus()
}

export function SheetBody({ children }: { children: ReactNode }) {
  return <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
}

export function SheetFoot({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line bg-paper px-5 py-3">
      {children}
    </footer>
  )
}
