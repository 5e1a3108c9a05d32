import { useId } from 'react'
import { t } from '../locales/t.ts'
import type { NameForm } from './name-form.ts'

type Props = { chosen: NameForm['kind']; onChoose: (kind: NameForm['kind']) => void }

/** The two side by side; arrow keys change between them. */
export function KindChoice({ chosen, onChoose }: Props) {
  const name = useId()
  return (
    <fieldset className="m-0 grid min-w-0 grid-cols-2 overflow-hidden rounded-control border border-edge p-0">
      <legend className="visually-hidden">{t('names.kind')}</legend>
      {(['PERSON', 'ORGANISATION'] as const).map((kind) => (
        <label
          key={kind}
          className="flex min-h-9 items-center justify-center gap-2 hover:bg-sunken has-checked:bg-accent-tint has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={kind === chosen}
            onChange={() => onChoose(kind)}
            className="size-4 accent-accent focus-visible:outline-none!"
          />
          {t(`names.kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  )
}
