/** What a partner's server does with a webhook, shown to be copied: the signature is over the bytes, not over parsed JSON. */
export const verifySignature = `import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const signingKey = process.env.BONAFIDE_SIGNING_KEY

function isGenuine(rawBody, signature) {
  const expected = createHmac('sha256', signingKey).update(rawBody).digest()
  const received = Buffer.from(signature ?? '', 'hex')
  return received.length === expected.length && timingSafeEqual(received, expected)
}

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const rawBody = Buffer.concat(chunks)
  if (!isGenuine(rawBody, request.headers['idenfy-signature'])) {
    return response.writeHead(401).end()
  }
  const { scanRef, clientId, status } = JSON.parse(rawBody)
  console.log(request.headers['idenfy-event-type'], scanRef, clientId, status.overall)
  response.writeHead(200).end()
}).listen(8080)
`
