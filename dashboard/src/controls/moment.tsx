import { useEffect, useState } from 'react'
import { age, instant } from './age.ts'

const TICK_MS = 20_000

/** How long ago; the exact instant on hover and for machines. */
export function Age({ at }: { at: string }) {
  const now = useNow()
  return (
    <time dateTime={at} title={instant(at)} className="whitespace-nowrap tabular-nums">
      {age(at, now)}
    </time>
  )
}

export function Instant({ at }: { at: string }) {
  return (
    <time dateTime={at} title={at} className="whitespace-nowrap tabular-nums">
      {instant(at)}
    </time>
  )
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
