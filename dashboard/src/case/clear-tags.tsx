import { Check } from '../controls/field.tsx'
import { t } from '../locales/t.ts'

type Props = { tags: readonly string[]; cleared: readonly string[]; onChange: (cleared: string[]) => void }

/** Each suspicion may be dropped as a false positive; the others stay with the verification. */
export function ClearTags({ tags, cleared, onChange }: Props) {
  function toggle(tag: string, isOn: boolean) {
    onChange(isOn ? [...cleared, tag] : cleared.filter((other) => other !== tag))
  }
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="label mb-1 p-0">{t('decision.tags')}</legend>
      <div className="flex flex-col">
        {tags.map((tag) => (
          <Check
            key={tag}
            label={t('decision.clear', { tag })}
            checked={cleared.includes(tag)}
            onChange={(event) => toggle(tag, event.target.checked)}
          />
        ))}
      </div>
      <p className="m-0 text-13 text-soft">{t('decision.tags.hint')}</p>
    </fieldset>
  )
}
