import type { ReactNode } from 'react'

/** A titled card of the right column. */
export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="card min-w-0 overflow-hidden">
      <header className="flex min-h-10 items-center justify-between gap-2 py-1 pr-2 pl-4">
        <h2 className="m-0 text-15 font-semibold">{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
