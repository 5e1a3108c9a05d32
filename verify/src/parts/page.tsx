import type { ComponentChildren } from 'preact'
import { Header } from './header.tsx'
import { PartBar } from './part-bar.tsx'
import { Title } from './title.tsx'

type PageProps = {
  title: string
  lead?: string
  /** Above the title: a drawing that says at a glance where one is. */
  art?: ComponentChildren
  /** The buttons, the main one first; within the thumb's reach on a phone. */
  buttons?: ComponentChildren
  /** One quiet line under the buttons. */
  note?: ComponentChildren
  children?: ComponentChildren
}

/** One question a screen. */
export function Page({ title, lead, art, buttons, note, children }: PageProps) {
  return (
    <div class="page">
      <Header />
      <main class="sheet">
        <PartBar />
        {art ? <div class="art">{art}</div> : null}
        <Title text={title} />
        {lead ? <p class="lead">{lead}</p> : null}
        {children}
        {buttons || note ? (
          <div class="buttons">
            {buttons}
            {note ? <p class="note">{note}</p> : null}
          </div>
        ) : null}
      </main>
    </div>
  )
}
