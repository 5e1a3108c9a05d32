import { addPersonToBlocklist } from '@bonafide/contract/dashboard/blocklists.ts'
import { useState } from 'react'
import { call } from '../api.ts'
import { TextField } from '../controls/field.tsx'
import { problemsOf } from '../controls/problems.ts'
import { t } from '../locales/t.ts'
import { AddForm } from './add-form.tsx'
import { emptyPerson, type PersonForm, personBody } from './person-body.ts'

type Props = { environment: string; onClose: () => void }

export function ByHand({ environment, onClose }: Props) {
  const [person, setPerson] = useState(emptyPerson)
  return (
    <AddForm
      fields={Object.keys(emptyPerson)}
      onClose={onClose}
      add={(said) =>
        call(addPersonToBlocklist, { body: { environment, person: personBody(person), ...said } })
      }
    >
      {(error) => (
        <Fields
          person={person}
          error={error}
          onChange={(part) => setPerson((before) => ({ ...before, ...part }))}
        />
      )}
    </AddForm>
  )
}

type FieldsProps = { person: PersonForm; error: unknown; onChange: (part: Partial<PersonForm>) => void }

function Fields({ person, error, onChange }: FieldsProps) {
  const problems = problemsOf(error)
  const field = (name: keyof PersonForm) => ({
    name,
    value: person[name],
    error: problems.of(name),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  return (
    <>
      <p className="m-0 text-13 text-soft">{t('blocklist.needed')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('blocklist.number.document')}
          maxLength={50}
          className="mono"
          {...field('documentNumber')}
        />
        <TextField
          label={t('blocklist.number.personal')}
          maxLength={50}
          className="mono"
          {...field('personalNumber')}
        />
        <TextField
          label={t('blocklist.country')}
          hint={t('blocklist.country.hint')}
          maxLength={2}
          className="mono uppercase"
          {...field('country')}
        />
        <TextField label={t('blocklist.dateOfBirth')} type="date" {...field('birthDate')} />
        <TextField label={t('blocklist.firstName')} maxLength={100} {...field('firstName')} />
        <TextField label={t('blocklist.lastName')} maxLength={100} {...field('lastName')} />
      </div>
    </>
  )
}
