/** Layout of Aadhaar's Secure QR Code (UIDAI, 'User manual for QR code reader'): a big number, inflated to these bytes. */

/** RSA of 2048 bits with SHA-256 (PKCS #1 v1.5) over all bytes before it. */
const SIGNATURE_LENGTH = 256
const HASH_LENGTH = 32
const SEPARATOR = 0xff
/** Text fields in order; from version 2 on the version stands before them and the end of the mobile number behind. */
const FIELDS = [
  ...[
    'contact',
    'reference',
    'name',
    'birth',
    'gender',
    'careOf',
    'district',
    'landmark',
    'house',
    'location',
  ],
  ...['postalCode', 'postOffice', 'state', 'street', 'subdistrict', 'town'],
]

/** Digits of the big number as bytes (gzip), most significant first. Null: the text is no secure QR code. */
export function secureQrBytes(text: string): Uint8Array | null {
  if (!/^[1-9]\d{600,9999}$/.test(text)) return null
  const hex = BigInt(text).toString(16)
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  return Uint8Array.from({ length: even.length / 2 }, (_, i) =>
    Number.parseInt(even.slice(i * 2, i * 2 + 2), 16),
  )
}

/** What was signed, and the signature. Null: too short to hold one. */
export function signedParts(bytes: Uint8Array): { signed: Uint8Array; signature: Uint8Array } | null {
  const at = bytes.length - SIGNATURE_LENGTH
  return at <= 0 ? null : { signed: bytes.subarray(0, at), signature: bytes.subarray(at) }
}

export type SecureQrParts = {
  version: number
  fields: Readonly<Record<string, string>>
  mobileHash: string | null
  emailHash: string | null
  /** JPEG 2000. */
  photo: Uint8Array
}

/** Null: the bytes do not have the layout. */
export function secureQrParts(bytes: Uint8Array): SecureQrParts | null {
  const signed = signedParts(bytes)?.signed
  if (signed === undefined) return null
  const version = versionOf(signed)
  const names = version === 1 ? FIELDS : ['version', ...FIELDS, 'mobile']
  const { texts, end } = textsOf(signed, names.length)
  const fields = Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']))
  const contact = fields.contact
  if (texts.length < names.length || contact === undefined || !/^[0-3]$/.test(contact)) return null
  return { version, fields, ...tailOf(signed, end, contact) }
}

/** 'V2' to 'V5' stand first; version 1 begins with its contact indicator. */
function versionOf(bytes: Uint8Array): number {
  const [, version] = /^V(\d)$/.exec(String.fromCharCode(...bytes.subarray(0, 2))) ?? []
  return version === undefined ? 1 : Number(version)
}

/** ISO 8859-1 texts, each up to a separator, and where the last one's separator ends. */
function textsOf(bytes: Uint8Array, count: number): { texts: string[]; end: number } {
  const texts: string[] = []
  let from = 0
  while (texts.length < count) {
    const to = bytes.indexOf(SEPARATOR, from)
    if (to < 0) break
    texts.push(Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join(''))
    from = to + 1
  }
  return { texts, end: from }
}

/** The photo, then the hash of the e-mail address, then that of the mobile number: contact 1 e-mail, 2 mobile, 3 both. */
function tailOf(signed: Uint8Array, from: number, contact: string) {
  const hasMobile = contact === '2' || contact === '3'
  const hasEmail = contact === '1' || contact === '3'
  const mobileAt = signed.length - (hasMobile ? HASH_LENGTH : 0)
  const emailAt = mobileAt - (hasEmail ? HASH_LENGTH : 0)
  return {
    photo: signed.subarray(from, Math.max(from, emailAt)),
    emailHash: hasEmail && emailAt >= from ? hex(signed.subarray(emailAt, mobileAt)) : null,
    mobileHash: hasMobile && mobileAt >= from ? hex(signed.subarray(mobileAt)) : null,
  }
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
