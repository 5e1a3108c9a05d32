import { type ComponentProps, type ReactNode, useId } from 'react'

type Around = { label: string; hint?: ReactNode; error?: string | undefined }

/** A label above, a hint or an error below; `children` gets the ids that tie them together. */
function Labelled({
  label,
  hint,
  error,
  children,
}: Around & {
  children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode
}) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-note`, 'aria-invalid': error !== undefined })}
      <p id={`${id}-note`} className={`m-0 text-13 empty:hidden ${error ? 'text-denied' : 'text-soft'}`}>
        {error ?? hint}
      </p>
    </div>
  )
}

export function TextField({ label, hint, error, className = '', ...rest }: Around & ComponentProps<'input'>) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(ids) => <input {...rest} {...ids} className={`input ${className}`} />}
    </Labelled>
  )
}

export type Option = { value: string; text: string }

export function SelectField({
  label,
  hint,
  error,
  options,
  ...rest
}: Around & ComponentProps<'select'> & { options: readonly Option[] }) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(ids) => (
        <select {...rest} {...ids} className="input">
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

export function Check({ label, ...rest }: { label: string } & ComponentProps<'input'>) {
  return (
    <label className="inline-flex min-h-8 items-center gap-2">
      <input type="checkbox" {...rest} className="size-4 shrink-0 accent-accent" />
      <span>{label}</span>
    </label>
  )
}

const COMMENT_MAX = 1000

export function TextArea({
  label,
  hint,
  value,
  onText,
}: Around & { value: string; onText: (text: string) => void }) {
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => (
        <textarea
          {...ids}
          rows={2}
          maxLength={COMMENT_MAX}
          value={value}
          onChange={(event) => onText(event.target.value)}
          className="input"
        />
      )}
    </Labelled>
  )
}
