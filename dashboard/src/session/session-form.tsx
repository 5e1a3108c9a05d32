import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import type { FormEvent } from 'react'
import { Button } from '../controls/button.tsx'
import { SelectField, TextField } from '../controls/field.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { problemsOf } from '../controls/problems.ts'
import { SheetBody, SheetFoot } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'
import { DocumentChoice } from './document-choice.tsx'
import { MoreFields } from './more-fields.tsx'
import { expiryOptions, localeOptions, tokenTypeOptions } from './options.ts'
import type { TokenForm } from './token-body.ts'

type Props = {
  form: TokenForm
  onChange: (part: Partial<TokenForm>) => void
  environments: readonly Environment[]
  environment: string
  onEnvironment: (id: string) => void
  error: unknown
  isPending: boolean
  onSend: () => void
  onCancel: () => void
}

type TextName = Exclude<keyof TokenForm, 'documents'>

export function SessionForm(props: Props) {
  const { form, onChange, environments, environment, error } = props
  const problems = problemsOf(error)
  const kind = environments.find(({ id }) => id === environment)?.kind
  const field = (name: TextName) => ({
    name,
    value: form[name],
    error: problems.of(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  function send(event: FormEvent) {
    event.preventDefault()
    props.onSend()
  }
  return (
    <form onSubmit={send} className="contents">
      <SheetBody>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('session.clientId')}
            hint={t('session.clientId.hint')}
            required
            maxLength={100}
            autoComplete="off"
            className="mono"
            {...field('clientId')}
          />
          {environments.length > 1 ? (
            <SelectField
              label={t('environment')}
              options={environments.map(({ id, name }) => ({ value: id, text: name }))}
              value={environment}
              onChange={(event) => props.onEnvironment(event.target.value)}
            />
          ) : (
            <span className="hidden sm:block" />
          )}
          <TextField label={t('session.firstName')} autoComplete="off" {...field('firstName')} />
          <TextField label={t('session.lastName')} autoComplete="off" {...field('lastName')} />
          <SelectField label={t('session.tokenType')} options={tokenTypeOptions} {...field('tokenType')} />
          <TextField
            label={t('session.country')}
            hint={t('session.country.hint')}
            maxLength={2}
            autoComplete="off"
            className="mono uppercase"
            {...field('country')}
          />
          <SelectField label={t('session.locale')} options={localeOptions} {...field('locale')} />
          <SelectField label={t('session.expiry')} options={expiryOptions} {...field('expiryTime')} />
        </div>
        <DocumentChoice chosen={form.documents} onChange={(documents) => onChange({ documents })} />
        <MoreFields field={field} hasDummy={kind === 'DEV' || kind === 'TEST'} />
        {error !== null && !problems.isPlaced && <ErrorNotice error={error} />}
      </SheetBody>
      <SheetFoot>
        <Button onClick={props.onCancel}>{t('cancel')}</Button>
        <Button type="submit" look="primary" disabled={props.isPending}>
          {props.isPending ? t('session.working') : t('session.action')}
        </Button>
      </SheetFoot>
    </form>
  )
}
