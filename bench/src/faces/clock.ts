/** How long each part of a run took. */
export type Clock = {
  time<T>(part: string, work: () => Promise<T>): Promise<T>
  /** Seconds by part, and `total` since the clock was started. */
  seconds(): Record<string, number>
}

export function startClock(): Clock {
  const start = performance.now()
  const parts: Record<string, number> = {}
  const since = (from: number) => Math.round((performance.now() - from) / 100) / 10
  return {
    async time(part, work) {
      const from = performance.now()
      try {
        return await work()
      } finally {
        parts[part] = since(from)
      }
    },
    seconds: () => ({ ...parts, total: since(start) }),
  }
}
