import { SelectField, TextField } from '../controls/field.tsx'
import { t } from '../locales/t.ts'
import { dummyOptions } from './options.ts'
import type { TokenForm } from './token-body.ts'

type Bound = {
  name: string
  value: string
  error: string | undefined
  onChange: (event: { target: { value: string } }) => void
}

const names = ['externalRef', 'dateOfBirth', 'callbackUrl', 'dummyStatus'] as const

type Props = {
  field: (name: Exclude<keyof TokenForm, 'documents'>) => Bound
  /** Only a DEV or TEST environment makes dummy sessions. */
  hasDummy: boolean
}

/** What is seldom set by hand; opens by itself when one of its fields was refused. */
export function MoreFields({ field, hasDummy }: Props) {
  const hasProblem = names.some((name) => field(name).error !== undefined)
  return (
    <details open={hasProblem || undefined}>
      <summary className="min-h-8 w-fit text-accent underline">{t('session.more')}</summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('session.externalRef')}
          maxLength={40}
          className="mono"
          {...field('externalRef')}
        />
        <TextField label={t('session.dateOfBirth')} type="date" {...field('dateOfBirth')} />
        <TextField
          label={t('session.callbackUrl')}
          inputMode="url"
          hint={t('session.callbackUrl.hint')}
          {...field('callbackUrl')}
        />
        {hasDummy && (
          <SelectField
            label={t('session.dummy')}
            hint={t('session.dummy.hint')}
            options={dummyOptions}
            {...field('dummyStatus')}
          />
        )}
      </div>
    </details>
  )
}
