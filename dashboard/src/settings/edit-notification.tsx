import {
  createNotification,
  type NotificationView,
  updateNotification,
} from '@bonafide/contract/dashboard/settings.ts'
import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import { WebhookEvent } from '@bonafide/core/vocabulary.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { Check, SelectField, TextField } from '../controls/field.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { problemsOf } from '../controls/problems.ts'
import { Sheet, SheetBody, SheetFoot } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'

type Props = { environment: Environment; notification: NotificationView | null; onClose: () => void }
type Form = { name: string; event: string; url: string; signingKey: string; active: boolean }

const empty: Form = { name: '', event: 'IDENTIFICATION', url: '', signingKey: '', active: true }

export function EditNotification({ environment, notification, onClose }: Props) {
  const [form, setForm] = useState<Form>(notification ?? empty)
  const { mutate, error, isPending } = useSave(environment, notification, onClose)
  const title = notification
    ? t('notifications.edit', { name: notification.name })
    : t('notifications.create')
  function send(event: FormEvent) {
    event.preventDefault()
    mutate(form)
  }
  return (
    <Sheet open onClose={onClose} title={title}>
      <form onSubmit={send} className="contents">
        <Fields
          form={form}
          error={error}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        />
        <SheetFoot>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary" disabled={isPending}>
            {t('save')}
          </Button>
        </SheetFoot>
      </form>
    </Sheet>
  )
}

function useSave(environment: Environment, notification: NotificationView | null, onClose: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ event, ...form }: Form) => {
      const body = { ...form, event: WebhookEvent.parse(event), environment: environment.id }
      return notification
        ? call(updateNotification, { params: { id: notification.id }, body })
        : call(createNotification, { body })
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['notifications'] })
      onClose()
    },
  })
}

type FieldsProps = { form: Form; error: unknown; onChange: (part: Partial<Form>) => void }

function Fields({ form, error, onChange }: FieldsProps) {
  const problems = problemsOf(error)
  const field = (name: Exclude<keyof Form, 'active'>) => ({
    name,
    value: form[name],
    error: problems.of(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  return (
    <SheetBody>
      <TextField label={t('notifications.name')} required maxLength={60} {...field('name')} />
      <SelectField
        label={t('notifications.event')}
        hint={t(`event.${WebhookEvent.catch('IDENTIFICATION').parse(form.event)}`)}
        options={WebhookEvent.options.map((event) => ({ value: event, text: event }))}
        {...field('event')}
      />
      <TextField
        label={t('notifications.url')}
        hint={t('notifications.url.hint')}
        inputMode="url"
        required
        maxLength={2048}
        placeholder="https://"
        {...field('url')}
      />
      <TextField
        label={t('notifications.signingKey')}
        hint={t('notifications.signingKey.hint')}
        maxLength={200}
        autoComplete="off"
        className="mono"
        {...field('signingKey')}
      />
      <Check
        label={t('notifications.active')}
        checked={form.active}
        onChange={(event) => onChange({ active: event.target.checked })}
      />
      {error !== null && !problems.isPlaced && <ErrorNotice error={error} />}
    </SheetBody>
  )
}
