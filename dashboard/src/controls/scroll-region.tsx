import type { ReactNode } from 'react'

/** What scrolls by itself must be reachable by keyboard and have a name. */
export function ScrollRegion({
  name,
  className,
  children,
}: {
  name: string
  className: string
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section aria-label={name} tabIndex={0} className={`-outline-offset-2 ${className}`}>
      {children}
    </section>
  )
}
