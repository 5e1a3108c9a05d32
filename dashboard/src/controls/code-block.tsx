import { CopyButton } from './copy-button.tsx'
import { ScrollRegion } from './scroll-region.tsx'

/** Text to copy: shell lines, code, a webhook body. */
export function CodeBlock({ text, label, copyLabel }: { text: string; label: string; copyLabel?: string }) {
  return (
    <figure className="m-0 min-w-0 overflow-hidden rounded-control border border-line bg-sunken">
      <figcaption className="flex items-center justify-between gap-2 border-b border-line py-1 pr-1 pl-3 text-13 text-soft">
        {label}
        <CopyButton text={text} look="plain" {...(copyLabel ? { label: copyLabel } : {})} />
      </figcaption>
      <ScrollRegion name={label} className="max-h-96 overflow-auto px-3 py-2">
        <pre className="mono m-0 text-13">{text}</pre>
      </ScrollRegion>
    </figure>
  )
}
