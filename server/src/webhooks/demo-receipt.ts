/** One received webhook as a piece of the demo page. */
import { z } from 'zod'
import type { Receipt } from './demo-store.ts'
import { escaped, html, type Markup, trusted } from './html.ts'
import { verify } from './signature.ts'

const SHOWN_CHARACTERS = 64_000

/** The little of a body that the heading tells; anything may come, so all of it may be absent. */
const Told = z.object({
  scanRef: z.string().nullish().catch(null),
  final: z.boolean().nullish().catch(null),
  status: z
    .object({ overall: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
})

// A Map, because a body may well say "__proto__".
const TONES = new Map([
  ['APPROVED', 'approved'],
  ['DENIED', 'denied'],
  ['SUSPECTED', 'suspected'],
  ['REVIEWING', 'reviewing'],
  ['ACTIVE', 'reviewing'],
])

/** `keys` are the signing keys of the notifications that point to the demo receiver. */
export function receiptMarkup(receipt: Receipt, keys: readonly string[], isOpen: boolean): Markup {
  const json = parsed(receipt.body)
  const told = Told.safeParse(json).data
  const overall = told?.status?.overall ?? null
  const at = receipt.receivedAt.toISOString()
  return html`<li class="receipt" id="receipt-${receipt.id}">
  <details ${trusted(isOpen ? 'open' : '')}>
    <summary>
      ${overall === null ? html`<span class="pill expired">NO STATUS</span>` : html`<span class="pill ${TONES.get(overall) ?? 'expired'}">${overall}</span>`}
      <span class="event">${receipt.headers['idenfy-event-type'] ?? 'no event header'}</span>
      ${told?.final === undefined || told.final === null ? null : html`<span class="final">${told.final ? 'final' : 'not final'}</span>`}
      ${signatureMarkup(receipt, keys)}
      <span class="scan-ref mono">${told?.scanRef ?? 'no scanRef'}</span>
      <time datetime="${at}">${at.slice(0, 19).replace('T', ' ')} UTC</time>
    </summary>
    <h3>Headers</h3>
    <dl class="mono">${Object.entries(receipt.headers).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
    <h3>Body <small>${receipt.body.length} bytes, shown indented; the signature is over the bytes as received</small></h3>
    <pre class="mono" tabindex="0">${bodyMarkup(receipt.body, json)}</pre>
  </details>
</li>`
}

function signatureMarkup({ headers, body }: Receipt, keys: readonly string[]): Markup {
  const signature = headers['idenfy-signature']
  if (signature === undefined) return html`<span class="signature wrong">✗ no signature</span>`
  if (keys.length === 0)
    return html`<span class="signature wrong">✗ no notification points here, so no key to check with</span>`
  return keys.some((key) => verify(key, body, signature))
    ? html`<span class="signature right">✓ signature verified</span>`
    : html`<span class="signature wrong">✗ signature does not match</span>`
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined // shown as the text it is
  }
}

function bodyMarkup(body: Buffer, json: unknown): Markup {
  const text = json === undefined ? body.toString('utf8') : JSON.stringify(json, null, 2)
  const shown = escaped(text.slice(0, SHOWN_CHARACTERS))
  const rest = text.length > SHOWN_CHARACTERS ? '\n… the rest is not shown' : ''
  return trusted((json === undefined ? shown : coloured(shown)) + rest)
}

/** Names and texts of escaped JSON get a colour; a quote can only be a delimiter or follow a backslash. */
function coloured(json: string): string {
  return json.replaceAll(/(&quot;(?:\\.|(?!&quot;)[^\\\n])*&quot;)(:?)/g, (_, text: string, colon: string) =>
    colon === '' ? `<span class="text">${text}</span>` : `<span class="name">${text}</span>:`,
  )
}
