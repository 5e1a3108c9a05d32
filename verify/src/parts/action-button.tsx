import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

type Props = {
  tone?: 'main' | 'plain' | 'danger'
  onPress: () => Promise<void> | void
  children: ComponentChildren
}

/** A button that waits for what it started and cannot be pressed twice meanwhile. */
export function ActionButton({ tone = 'main', onPress, children }: Props) {
  const [isBusy, setBusy] = useState(false)
  const isHere = useRef(true)
  useEffect(
    () => () => {
      isHere.current = false
    },
    [],
  )
  const press = async () => {
    if (isBusy) return
    setBusy(true)
    await onPress()
    if (isHere.current) setBusy(false)
  }
  return (
    <button
      type="button"
      class={`button is-${tone}`}
      aria-disabled={isBusy}
      aria-busy={isBusy}
      onClick={press}
    >
      {children}
    </button>
  )
}
