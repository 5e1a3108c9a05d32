import { useId, useState } from 'react'
import { SelectField } from '../controls/field.tsx'
import { t } from '../locales/t.ts'
import { BYTES_MAX, formatOf, type OwnList } from './own-list.ts'

type Props = { form: OwnList; onChange: (part: Partial<OwnList>) => void }

/** The file; its format is asked only where its name does not tell. */
export function FileField({ form, onChange }: Props) {
  const id = useId()
  const [isTooLarge, setTooLarge] = useState(false)
  const isUnknown = form.file !== null && formatOf({ format: '', file: form.file }) === null
  const wrong = isTooLarge ? t('lists.upload.file.tooLarge') : null
  function take(input: HTMLInputElement) {
    const file = input.files?.[0] ?? null
    const isLarge = file !== null && file.size > BYTES_MAX
    setTooLarge(isLarge)
    if (isLarge) input.value = ''
    onChange({ file: isLarge ? null : file, format: '' })
  }
  return (
    <>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="label">
          {t('lists.upload.file')}
        </label>
        <input
          id={id}
          type="file"
          required
          accept=".csv,.json,.jsonl,.ndjson,text/csv,application/json"
          aria-describedby={`${id}-note`}
          aria-invalid={wrong !== null}
          onChange={(event) => take(event.target)}
          className="input file:mr-3 file:rounded-control file:border-0 file:bg-accent-tint file:px-2 file:py-0.5 file:text-accent"
        />
        <p id={`${id}-note`} className={`m-0 text-13 ${wrong ? 'text-denied' : 'text-soft'}`}>
          {wrong ?? t('lists.upload.file.hint')}
        </p>
      </div>
      {isUnknown && (
        <SelectField
          label={t('lists.upload.format')}
          hint={t('lists.upload.file.unknown')}
          required
          options={['', 'csv', 'json'].map((value) => ({ value, text: value }))}
          value={form.format}
          onChange={(event) => onChange({ format: event.target.value })}
        />
      )}
    </>
  )
}
