import { type ReactNode, useId } from 'react'

type Props<C extends string> = {
  title: string
  options: readonly C[]
  textOf: (option: C) => ReactNode
  chosen: string
  onChoose: (option: C) => void
}

/** One of a few, as rows. */
export function Choice<C extends string>({ title, options, textOf, chosen, onChoose }: Props<C>) {
  const name = useId()
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="label mb-1 p-0">{title}</legend>
      {options.map((option) => (
        <label
          key={option}
          className="flex min-h-8 items-center gap-2 rounded-control px-2 hover:bg-sunken has-checked:bg-accent-tint"
        >
          <input
            type="radio"
            name={name}
            checked={option === chosen}
            onChange={() => onChoose(option)}
            className="size-4 shrink-0 accent-accent"
          />
          {textOf(option)}
        </label>
      ))}
    </fieldset>
  )
}
