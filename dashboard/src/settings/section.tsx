import type { ReactNode } from 'react'

/** A part of a settings page: what it is, what it changes on the wire, its controls. */
export function Section({
  title,
  about,
  aside,
  children,
}: {
  title: string
  about: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="flex flex-col gap-3">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 max-w-[640px] flex-1 basis-80">
          <h2 className="m-0 text-17 font-semibold">{title}</h2>
          <p className="m-0 text-soft">{about}</p>
        </div>
        {aside && <div className="flex flex-wrap gap-2">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
