import { useEffect, useState } from 'react'
import { age, clock, date, instant } from './age.ts'

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

/** The day is left out where it is that of the entry before. */
export function Instant({ at, after }: { at: string; after?: string | undefined }) {
  const isSameDay = after !== undefined && date(after) === date(at)
  return (
    <time dateTime={at} title={at} className="whitespace-nowrap tabular-nums">
      {isSameDay ? clock(at) : instant(at)}
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
