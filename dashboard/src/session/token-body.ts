/** The form "New session" → the body of POST /api/v2/token: what is left empty is left out, so defaults stay the server's. */
export type TokenForm = {
  clientId: string
  firstName: string
  lastName: string
  externalRef: string
  country: string
  documents: readonly string[]
  tokenType: string
  locale: string
  expiryTime: string
  callbackUrl: string
  dateOfBirth: string
  dummyStatus: string
}

export const emptyForm: TokenForm = {
  clientId: '',
  firstName: '',
  lastName: '',
  externalRef: '',
  country: '',
  documents: [],
  tokenType: '',
  locale: '',
  expiryTime: '',
  callbackUrl: '',
  dateOfBirth: '',
  dummyStatus: '',
}

export function tokenBody(form: TokenForm): Record<string, unknown> {
  const texts = Object.entries(form).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value.trim() : ''
    return text === '' ? [] : [[name, name === 'expiryTime' ? Number(text) : text] as const]
  })
  return { ...Object.fromEntries(texts), ...(form.documents.length > 0 ? { documents: form.documents } : {}) }
}
