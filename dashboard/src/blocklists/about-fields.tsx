import { SelectField, TextField } from '../controls/field.tsx'
import { problemsOf } from '../controls/problems.ts'
import { t } from '../locales/t.ts'
import { type About, endOptions } from './about.ts'

const REASON_MAX = 255

type Props = { about: About; error: unknown; onChange: (part: Partial<About>) => void }

/** What every entry has, however it is added. */
export function AboutFields({ about, error, onChange }: Props) {
  const problems = problemsOf(error)
  return (
    <>
      <TextField
        label={t('blocklist.reason')}
        hint={t('blocklist.reason.hint')}
        error={problems.of('reason')}
        maxLength={REASON_MAX}
        autoComplete="off"
        value={about.reason}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
      <SelectField
        label={t('blocklist.expiry')}
        error={problems.of('expiresAt')}
        options={endOptions}
        value={about.days}
        onChange={(event) => onChange({ days: event.target.value })}
      />
    </>
  )
}
