/** Which rows to draw of a long list of equal heights, so that ten thousand scroll like ten. */
import { type RefObject, useEffect, useState } from 'react'

export type RowWindow = { from: number; to: number }

const AROUND = 30
const FIRST: RowWindow = { from: 0, to: 80 }

/** Rows in sight and some around them; `top` is the list's top relative to the screen, negative once scrolled past. */
export function rowWindow(top: number, screenHeight: number, rowHeight: number, count: number): RowWindow {
  const first = Math.floor(-top / rowHeight)
  const shown = Math.ceil(screenHeight / rowHeight)
  const from = Math.max(0, Math.min(first - AROUND, count - shown))
  return { from, to: Math.min(count, Math.max(first, 0) + shown + AROUND) }
}

export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): RowWindow {
  const [shown, setShown] = useState(FIRST)
  useEffect(() => {
    function update() {
      const top = list.current?.getBoundingClientRect().top ?? 0
      const next = rowWindow(top, window.innerHeight, rowHeight, count)
      setShown((before) => (before.from === next.from && before.to === next.to ? before : next))
    }
    update()
    window.addEventListener('scroll', update, { passive: true })
    window.addEventListener('resize', update)
    return () => {
      window.removeEventListener('scroll', update)
      window.removeEventListener('resize', update)
    }
  }, [list, rowHeight, count])
  return { from: Math.min(shown.from, count), to: Math.min(shown.to, count) }
}
