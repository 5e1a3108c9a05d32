import { Dataset } from '@bonafide/core/screening/entity.ts'
import { CodeBlock } from '../controls/code-block.tsx'
import { SelectField, TextField } from '../controls/field.tsx'
import type { Problems } from '../controls/problems.ts'
import { t } from '../locales/t.ts'
import { FileField } from './file-field.tsx'
import { type OwnList, ownListExample } from './own-list.ts'

const ID_MAX = 40
const TITLE_MAX = 100

const datasets = Dataset.options.map((value) => ({ value, text: `${t(`dataset.${value}`)} (${value})` }))

type Props = { form: OwnList; problems: Problems; onChange: (part: Partial<OwnList>) => void }

export function UploadFields({ form, problems, onChange }: Props) {
  return (
    <>
      <TextField
        label={t('lists.upload.id')}
        hint={t('lists.upload.id.hint')}
        error={problems.of('id')}
        required
        pattern="[a-z0-9][a-z0-9\-]*"
        title={t('lists.upload.id.hint')}
        maxLength={ID_MAX}
        autoComplete="off"
        className="mono"
        value={form.id}
        onChange={(event) => onChange({ id: event.target.value })}
      />
      <TextField
        label={t('lists.upload.name')}
        error={problems.of('title')}
        required
        maxLength={TITLE_MAX}
        autoComplete="off"
        value={form.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <SelectField
        label={t('lists.upload.dataset')}
        hint={t('lists.upload.dataset.hint')}
        error={problems.of('dataset')}
        options={datasets}
        value={form.dataset}
        onChange={(event) => onChange({ dataset: event.target.value })}
      />
      <FileField form={form} onChange={onChange} />
      <Example />
    </>
  )
}

function Example() {
  return (
    <details>
      <summary className="min-h-8 w-fit text-accent underline">{t('lists.upload.example')}</summary>
      <p className="mt-1 mb-2 text-13 text-soft">{t('lists.upload.example.about')}</p>
      <CodeBlock label="own-customers.csv" text={ownListExample} copyLabel={t('lists.upload.example.copy')} />
    </details>
  )
}
