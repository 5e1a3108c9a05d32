import { type RefObject, useEffect, useRef } from 'react'

const AHEAD = '600px'

/** Fetches the next page when the end of the list comes near; the button stays for those who do not scroll. */
export function useMore(
  canFetch: boolean,
  count: number,
  fetchMore: () => unknown,
): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(fetchMore)
  latest.current = fetchMore
  // biome-ignore lint/correctness/useExhaustiveDependencies: an end still in sight after `count` grew must be told anew.
  useEffect(() => {
    if (!canFetch || end.current === null) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: AHEAD,
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [canFetch, count])
  return end
}
