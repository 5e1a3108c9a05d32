import type { RefObject } from 'react'
import { Check, TextField } from '../controls/field.tsx'
import { t } from '../locales/t.ts'
import type { NameForm } from './name-form.ts'
import type { Bind } from './search-form.tsx'

const NAME_MAX = 200

type Props = {
  form: NameForm
  bind: Bind
  first: RefObject<HTMLInputElement | null>
  onChange: (part: Partial<NameForm>) => void
}

/** Whole, or of a person in two parts: parts that are known to be apart are not mixed up. */
export function NameFields({ form, bind, first, onChange }: Props) {
  const isPerson = form.kind === 'PERSON'
  const isApart = isPerson && form.apart
  const field = { maxLength: NAME_MAX, spellCheck: false }
  return (
    <div className="flex flex-col gap-1">
      {isApart ? (
        <div className="grid grid-cols-2 gap-3">
          <TextField
            ref={first}
            label={t('names.given')}
            required={!form.family}
            {...field}
            {...bind('given')}
          />
          <TextField label={t('names.family')} required={!form.given} {...field} {...bind('family')} />
        </div>
      ) : (
        <TextField
          ref={first}
          label={t('names.name')}
          hint={t('names.name.hint')}
          required
          {...field}
          {...bind('name')}
        />
      )}
      {isPerson && (
        <Check
          label={t('names.apart')}
          checked={form.apart}
          onChange={(event) => onChange({ apart: event.target.checked })}
        />
      )}
    </div>
  )
}
