import { createApiKey } from '@bonafide/contract/dashboard/settings.ts'
import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { CopyIcon } from '../controls/copy-button.tsx'
import { TextField } from '../controls/field.tsx'
import { ErrorNotice, Notice } from '../controls/notice.tsx'
import { Sheet, SheetBody, SheetFoot } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'

export function CreateKey({ environment }: { environment: Environment }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="primary" icon="plus" onClick={() => setOpen(true)}>
        {t('apiKeys.create')}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('apiKeys.create.title', { environment: environment.name })}
      >
        <Steps environment={environment} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Steps({ environment, onClose }: { environment: Environment; onClose: () => void }) {
  const [label, setLabel] = useState('')
  const queryClient = useQueryClient()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => call(createApiKey, { body: { environment: environment.id, label } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  if (data !== undefined) return <SecretOnce apiKey={data.row.key} secret={data.secret} onClose={onClose} />
  function send(event: FormEvent) {
    event.preventDefault()
    mutate()
  }
  return (
    <form onSubmit={send} className="contents">
      <SheetBody>
        <TextField
          label={t('apiKeys.label')}
          hint={t('apiKeys.label.hint')}
          required
          maxLength={60}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        {error && <ErrorNotice error={error} />}
      </SheetBody>
      <SheetFoot>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" look="primary" disabled={isPending}>
          {t('apiKeys.create.action')}
        </Button>
      </SheetFoot>
    </form>
  )
}

/** The one time that the secret can be read. */
function SecretOnce({ apiKey, secret, onClose }: { apiKey: string; secret: string; onClose: () => void }) {
  return (
    <>
      <SheetBody>
        <Notice tone="careful">{t('apiKeys.once')}</Notice>
        <Shown label={t('apiKeys.key')} text={apiKey} />
        <Shown label={t('apiKeys.secret')} text={secret} />
      </SheetBody>
      <SheetFoot>
        <Button look="primary" onClick={onClose}>
          {t('apiKeys.kept')}
        </Button>
      </SheetFoot>
    </>
  )
}

function Shown({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <span className="label">{label}</span>
      <div className="flex items-center gap-2 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
        <output aria-label={label} className="mono flex-1 break-all">
          {text}
        </output>
        <CopyIcon text={text} name={t('copy.what', { what: label })} />
      </div>
    </div>
  )
}
