import { useId } from 'react'
import { Check, type Option } from '../controls/field.tsx'
import { t } from '../locales/t.ts'

type Props = {
  title: string
  options: readonly Option[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Any of these; none ticked narrows nothing. */
export function Several({ title, options, chosen, onChange }: Props) {
  const id = useId()
  if (options.length === 0) return null
  function toggle(value: string, isOn: boolean) {
    onChange(isOn ? [...chosen, value] : chosen.filter((other) => other !== value))
  }
  return (
    <fieldset aria-describedby={id} className="m-0 min-w-0 border-0 p-0">
      <legend className="label p-0">{title}</legend>
      <p id={id} className="m-0 text-13 text-soft">
        {t('names.every')}
      </p>
      <div className="flex flex-col">
        {options.map(({ value, text }) => (
          <Check
            key={value}
            label={text}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  )
}
