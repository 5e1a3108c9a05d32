/** The text of an Aadhaar letter's QR code, signed with a key of one's own: what tests of its reader need. */
import { type KeyObject, sign } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** Fields as the code has them; dates DD-MM-YYYY. Hashes are 32 bytes. `version` 1 has no mobile number. */
export type AadhaarSpecimen = {
  version: number
  reference: string
  name: string
  birth: string
  gender: string
  careOf: string
  postalCode: string
  mobile: string
  mobileHash?: Uint8Array
  emailHash?: Uint8Array
  photo: Uint8Array
}

/** A complete set, of nobody. The photo has the marks of JPEG 2000, separators' bytes among them. */
export function anAadhaar(over: Partial<AadhaarSpecimen> = {}): AadhaarSpecimen {
  return {
    version: 2,
    reference: '276920190308114407437',
    name: 'Sumit Kumar',
    birth: '01-01-1984',
    gender: 'M',
    careOf: 'C/O Ishwar Chand',
    postalCode: '110051',
    mobile: 'XXXXXX1234',
    photo: Uint8Array.from([
      0xff,
      0x4f,
      0xff,
      0x51,
      ...Array.from({ length: 700 }, (_, i) => (i * 151) % 256),
    ]),
    ...over,
  }
}

/** The bytes before they are packed. */
export function aadhaarBytes(person: AadhaarSpecimen, key: KeyObject): Buffer {
  const { version, mobileHash, emailHash } = person
  const contact = (emailHash ? 1 : 0) + (mobileHash ? 2 : 0)
  const fields = [
    ...(version === 1 ? [] : [`V${version}`]),
    ...[String(contact), person.reference, person.name, person.birth, person.gender, person.careOf],
    ...['East Delhi', '', 'B-31, 3rd Floor', 'Krishna Nagar', person.postalCode, 'Krishna Nagar'],
    ...['Delhi', 'Radhey Shyam Park Extension', 'Gandhi Nagar', 'Krishna Nagar'],
    ...(version === 1 ? [] : [person.mobile]),
  ]
  const texts = fields.map((field) => Buffer.concat([Buffer.from(field, 'latin1'), Buffer.of(0xff)]))
  const hashes = [emailHash, mobileHash].filter((hash) => hash !== undefined)
  const signed = Buffer.concat([...texts, person.photo, ...hashes])
  return Buffer.concat([signed, sign('RSA-SHA256', signed, key)])
}

/** The number that the QR code shows. */
export function aadhaarText(bytes: Uint8Array): string {
  return BigInt(`0x${gzipSync(bytes).toString('hex')}`).toString()
}
