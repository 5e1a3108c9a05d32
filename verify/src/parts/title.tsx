import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../app-context.ts'

/** The heading of a screen takes the focus when the screen appears, so that it is read first. */
export function Title({ text }: { text: string }) {
  const { t, state } = useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  const partner = state.session?.partnerName
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  useEffect(() => {
    document.title = partner ? t('page.title', { screen: text, partner }) : text
  }, [text, partner, t])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  )
}
