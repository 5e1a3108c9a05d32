import { AlertDialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { t } from '../locales/t.ts'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'

type Props = {
  title: string
  body: string
  action: string
  /** Text to type before the action is allowed, for what cannot be undone. */
  typed?: string | undefined
  onConfirm: () => void
  children: ReactNode
}

/** Asks before something that cannot be undone; `children` is the button that starts it. */
export function Confirm({ title, body, action, typed, onConfirm, children }: Props) {
  const [text, setText] = useState('')
  const isLocked = typed !== undefined && text !== typed
  return (
    <AlertDialog.Root onOpenChange={() => setText('')}>
      <AlertDialog.Trigger asChild>{children}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-[rgb(16_19_21/55%)]" />
        <AlertDialog.Content className="fixed top-[20vh] left-1/2 z-40 flex w-[min(440px,calc(100vw-32px))] -translate-x-1/2 flex-col gap-4 rounded-card border border-line bg-raised p-5 shadow-card">
          <AlertDialog.Title className="m-0 text-17 font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="m-0">{body}</AlertDialog.Description>
          {typed !== undefined && (
            <TextField
              label={t('confirm.type', { text: typed })}
              value={text}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
            />
          )}
          <div className="flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{t('cancel')}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="deny" disabled={isLocked} onClick={onConfirm}>
                {action}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
