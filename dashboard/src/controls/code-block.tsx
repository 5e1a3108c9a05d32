import { CopyButton } from './copy-button.tsx'

/** Text to copy: shell lines, code, a webhook body. */
export function CodeBlock({ text, label, copyLabel }: { text: string; label: string; copyLabel?: string }) {
  return (
    <figure className="m-0 min-w-0 overflow-hidden rounded-control border border-line bg-sunken">
      <figcaption className="flex items-center justify-between gap-2 border-b border-line py-1 pr-1 pl-3 text-13 text-soft">
        {label}
        <CopyButton text={text} look="plain" {...(copyLabel ? { label: copyLabel } : {})} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} className="mono m-0 max-h-96 overflow-auto px-3 py-2 text-13">
        {text}
      </pre>
    </figure>
  )
}
