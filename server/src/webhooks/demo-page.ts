/** The page at /demo/webhooks: plain HTML, no script needed but for showing news by itself. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { receiptMarkup } from './demo-receipt.ts'
import type { Receipt } from './demo-store.ts'
import { html, type Markup, trusted } from './html.ts'

const fileBeside = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

const STYLE = fileBeside('../../../ui/src/tokens.css') + fileBeside('./demo.css')
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** What fetches the page again every 2 s and swaps the list. */
export const SCRIPT = fileBeside('./demo.js')

/** Nothing but our own style and script, whatever a body may hold. */
export const POLICY =
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; script-src 'self'; connect-src 'self'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export type Shown = {
  receipts: readonly Receipt[]
  keys: readonly string[]
  publicUrl: string
  version: string
}

/** The whole page; `version` is the ETag that the script asks with. */
export function demoPage({ receipts, keys, publicUrl, version }: Shown): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Webhooks received · Bonafide demo</title>
<style>${trusted(STYLE)}</style>
<script src="/demo/webhooks.js" defer></script>
</head>
<body>
<main>
<header>
<p class="brand">Bonafide <span>demo receiver</span></p>
<h1>Webhooks received</h1>
<p>Notifications whose URL is <code>/demo/webhooks</code> end here. The newest 50 are kept.</p>
<p class="note"><strong>Demo only.</strong> Everyone who can reach this server can read this page, personal data of demo verifications included. Set <code>DEMO=false</code> to close it.</p>
</header>
${howToVerify(publicUrl)}
<h2 id="news">Latest</h2>
<ol id="receipts" data-version="${version}" aria-labelledby="news">${list(receipts, keys)}</ol>
</main>
</body>
</html>`.text
}

function list(receipts: readonly Receipt[], keys: readonly string[]): Markup | Markup[] {
  if (receipts.length > 0) return receipts.map((receipt, index) => receiptMarkup(receipt, keys, index === 0))
  return html`<li class="empty">Nothing yet. Finish a verification, or press “Send test” on a notification in the dashboard; it appears here within two seconds.</li>`
}

function howToVerify(publicUrl: string): Markup {
  return html`<section aria-labelledby="verify">
<h2 id="verify">Verify a signature</h2>
<p><code>Idenfy-Signature</code> is the hex HMAC-SHA256 of the exact bytes of the body. The key is the signing key of the notification: dashboard → Settings → Notifications.</p>
<div class="samples">
<figure><figcaption>Node.js</figcaption><pre class="mono" tabindex="0">${NODE_SAMPLE}</pre></figure>
<figure><figcaption>curl and openssl</figcaption><pre class="mono" tabindex="0">${shellSample(publicUrl)}</pre></figure>
</div>
</section>`
}

const NODE_SAMPLE = `import { createHmac, timingSafeEqual } from 'node:crypto'

// body: a Buffer of the bytes as received, before any JSON parser
export function isGenuine(body, signature, signingKey) {
  const expected = createHmac('sha256', signingKey).update(body).digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

// Express keeps the bytes with: express.raw({ type: 'application/json' })`

const shellSample = (publicUrl: string) => `SIGNING_KEY='…'
# the bytes of the newest webhook below
curl -s ${publicUrl}/demo/webhooks/latest/body > body.json
openssl dgst -sha256 -hmac "$SIGNING_KEY" < body.json
# prints what its Idenfy-Signature header says`
