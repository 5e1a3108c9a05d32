import type { ListView } from '@bonafide/contract/dashboard/lists.ts'
import { Dataset, PepTier } from '@bonafide/core/screening/entity.ts'
import { BirthDateMatching } from '@bonafide/core/screening/subject.ts'
import { useState } from 'react'
import { SelectField } from '../controls/field.tsx'
import { t } from '../locales/t.ts'
import { moreRules, type NameForm } from './name-form.ts'
import { Several } from './several.tsx'

const matchings = BirthDateMatching.options.map((value) => ({
  value,
  text: t(`birthDateMatching.${value}`),
}))
const datasets = Dataset.options.map((value) => ({ value, text: t(`dataset.${value}`) }))
const tiers = PepTier.options.map((value) => ({ value, text: t(`pepTier.${value}`) }))

type Props = {
  form: NameForm
  lists: readonly ListView[]
  onChange: (part: Partial<NameForm>) => void
}

/** What seldom changes; open at first when the address sets some of it. */
export function MoreRules({ form, lists, onChange }: Props) {
  const count = moreRules(form)
  const [isOpen] = useState(count > 0)
  return (
    <details open={isOpen}>
      <summary className="min-h-8 w-fit text-accent underline">
        {count === 0 ? t('names.more') : t('names.more.count', { count })}
      </summary>
      <div className="mt-2 flex flex-col gap-4">
        {form.kind === 'PERSON' && (
          <SelectField
            label={t('names.birthDateMatching')}
            options={matchings}
            value={form.birthDateMatching}
            onChange={(event) => onChange({ birthDateMatching: event.target.value })}
          />
        )}
        <Several
          title={t('names.lists')}
          options={lists.map(({ id, title }) => ({ value: id, text: title }))}
          chosen={form.lists}
          onChange={(chosen) => onChange({ lists: chosen })}
        />
        <Several
          title={t('names.datasets')}
          options={datasets}
          chosen={form.datasets}
          onChange={(chosen) => onChange({ datasets: chosen })}
        />
        <Several
          title={t('names.pepTiers')}
          options={tiers}
          chosen={form.pepTiers}
          onChange={(chosen) => onChange({ pepTiers: chosen })}
        />
      </div>
    </details>
  )
}
