/**
 * Keeps one slow receiver from holding every worker: while an origin is known to be slow, only a few of its deliveries
 * run at a time and the rest step aside. A fast origin is never held up. In memory, for this process alone.
 */

const SLOW_MS = 1_000
const SLOW_LANES = 2
const REMEMBERED_MS = 60_000
const MAX_ORIGINS = 1_000 // more than that are forgotten; forgetting costs nothing but a second look

export type Lanes = {
  /** What to call when the attempt is over; null: the origin is slow and has its share of workers already. */
  enter(origin: string): (() => void) | null
}

type Traffic = { startedAt: Set<{ at: number }>; slowUntil: number }

/** `clock` counts milliseconds from anywhere. */
export function openLanes(clock: () => number = () => performance.now()): Lanes {
  const origins = new Map<string, Traffic>()
  const trafficOf = (origin: string) => {
    const traffic = origins.get(origin) ?? { startedAt: new Set(), slowUntil: 0 }
    if (!origins.has(origin) && origins.size >= MAX_ORIGINS) origins.clear()
    origins.set(origin, traffic)
    return traffic
  }
  return {
    enter: (origin) => {
      const traffic = trafficOf(origin)
      if (traffic.startedAt.size >= SLOW_LANES && isSlow(traffic, clock())) return null
      const mine = { at: clock() }
      traffic.startedAt.add(mine)
      return () => {
        traffic.startedAt.delete(mine)
        if (clock() - mine.at >= SLOW_MS) traffic.slowUntil = clock() + REMEMBERED_MS
      }
    },
  }
}

function isSlow({ startedAt, slowUntil }: Traffic, now: number): boolean {
  const [oldest] = startedAt // a Set keeps the order of insertion
  return now < slowUntil || (oldest !== undefined && now - oldest.at >= SLOW_MS)
}
