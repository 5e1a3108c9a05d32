import { DocumentType } from '@bonafide/core/vocabulary.ts'
import { useState } from 'react'
import { Check } from '../controls/field.tsx'
import { t } from '../locales/t.ts'

const usual = DocumentType.options.slice(0, 4)

type Props = { chosen: readonly string[]; onChange: (documents: string[]) => void }

/** None chosen means: whatever the environment allows. */
export function DocumentChoice({ chosen, onChange }: Props) {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? DocumentType.options : usual
  function toggle(type: string, isOn: boolean) {
    onChange(isOn ? [...chosen, type] : chosen.filter((other) => other !== type))
  }
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="label mb-1 p-0">{t('session.documents')}</legend>
      <div className="grid grid-cols-1 gap-x-4 sm:grid-cols-2 md:grid-cols-4">
        {shown.map((type) => (
          <Check
            key={type}
            label={t(`docType.${type}`)}
            checked={chosen.includes(type)}
            onChange={(event) => toggle(type, event.target.checked)}
          />
        ))}
      </div>
      {!isAll && (
        <button type="button" className="min-h-7 text-13 text-accent underline" onClick={() => setAll(true)}>
          {t('session.documents.all', { count: DocumentType.options.length })}
        </button>
      )}
      <p className="m-0 text-13 text-soft">{t('session.documents.hint')}</p>
    </fieldset>
  )
}
