/** The door for outgoing webhooks. */

/**
 * One answer, or why there was none. `status` is known as soon as the receiver's header arrived, even when its body never
 * ended; `excerpt` is the first 4 kB of that body; `retryAfter` is its `Retry-After` header as sent.
 */
export type OutgoingResult = {
  status: number | null
  error: string | null
  durationMs: number
  excerpt: string | null
  retryAfter?: string | null
}

export type Outgoing = {
  /** POSTs `body` to `url`; never rejects, never follows a redirect, gives up after 10 s in all. */
  post(url: string, headers: Record<string, string>, body: Uint8Array): Promise<OutgoingResult>
  close(): Promise<void>
}
