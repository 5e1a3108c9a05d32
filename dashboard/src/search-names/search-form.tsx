import type { ListView } from '@bonafide/contract/dashboard/lists.ts'
import type { FormEvent, RefObject } from 'react'
import { Button } from '../controls/button.tsx'
import { SelectField, TextField } from '../controls/field.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { problemsOf } from '../controls/problems.ts'
import { t } from '../locales/t.ts'
import { KindChoice } from './kind-choice.tsx'
import { MoreRules } from './more-rules.tsx'
import { NameFields } from './name-fields.tsx'
import type { NameForm } from './name-form.ts'
import { ThresholdField } from './threshold-field.tsx'

const sexes = [
  { value: '', text: t('names.unknown') },
  { value: 'FEMALE', text: t('names.sex.FEMALE') },
  { value: 'MALE', text: t('names.sex.MALE') },
]

type TextName = 'name' | 'given' | 'family' | 'birthDate' | 'sex' | 'nationality' | 'number'

/** What a text field is given: its value, what the server says of it, how it changes. */
export type Bind = (name: TextName) => {
  name: string
  value: string
  error: string | undefined
  autoComplete: string
  onChange: (event: { target: { value: string } }) => void
}

type Props = {
  form: NameForm
  lists: readonly ListView[]
  error: unknown
  isPending: boolean
  first: RefObject<HTMLInputElement | null>
  onChange: (part: Partial<NameForm>) => void
  onSearch: () => void
}

/** Enter searches, from any of its fields. */
export function SearchForm({ form, lists, error, isPending, first, onChange, onSearch }: Props) {
  const problems = problemsOf(error)
  const bind: Bind = (name) => ({
    name,
    value: form[name],
    error: problems.of(name),
    autoComplete: 'off',
    onChange: (event) => onChange({ [name]: event.target.value }),
  })
  function send(event: FormEvent) {
    event.preventDefault()
    onSearch()
  }
  return (
    <form onSubmit={send} autoComplete="off" className="card flex flex-col gap-4 p-4">
      <KindChoice chosen={form.kind} onChoose={(kind) => onChange({ kind })} />
      <NameFields form={form} bind={bind} first={first} onChange={onChange} />
      <KnownFields form={form} bind={bind} />
      <ThresholdField threshold={form.threshold} onChange={(threshold) => onChange({ threshold })} />
      <MoreRules form={form} lists={lists} onChange={onChange} />
      <Button type="submit" look="primary" icon="search" disabled={isPending}>
        {isPending ? t('names.working') : t('names.action')}
        <Kbd>↵</Kbd>
      </Button>
    </form>
  )
}

/** What else is known: each may only help to tell two of the same name apart. */
function KnownFields({ form: { kind }, bind }: { form: NameForm; bind: Bind }) {
  const isPerson = kind === 'PERSON'
  return (
    <div className="grid grid-cols-2 gap-3">
      {isPerson && (
        <>
          <TextField
            label={t('names.birthDate')}
            pattern="\d{4}(-\d{2}){0,2}"
            title={t('names.birthDate.hint')}
            placeholder="1980-02-03"
            className="mono"
            {...bind('birthDate')}
          />
          <SelectField label={t('names.sex')} options={sexes} {...bind('sex')} />
        </>
      )}
      <TextField
        label={t(isPerson ? 'names.nationality' : 'names.country')}
        title={t('names.country.hint')}
        placeholder="LT"
        minLength={2}
        maxLength={2}
        className="mono uppercase placeholder:normal-case"
        {...bind('nationality')}
      />
      <TextField
        label={t(isPerson ? 'names.number' : 'names.number.ORGANISATION')}
        maxLength={64}
        className="mono"
        {...bind('number')}
      />
    </div>
  )
}
