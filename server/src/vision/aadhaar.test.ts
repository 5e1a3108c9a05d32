import { generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { type AadhaarSpecimen, aadhaarBytes, aadhaarText, anAadhaar } from '../specimens/aadhaar.ts'
import { aadhaarKeys, readAadhaar } from './aadhaar.ts'
import { aadhaarCertificates } from './aadhaar-certificates.ts'
import { barcodeReader } from './barcodes.ts'
import { decode } from './raster.ts'

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const [uidai, forger] = [pair(), pair()]
const keys = aadhaarKeys(uidai.publicKey.export({ type: 'spki', format: 'pem' }).toString())

const code = (text: string) => [{ format: 'QRCode', text, quad: null }]
const signed = (over: Partial<AadhaarSpecimen> = {}) => aadhaarBytes(anAadhaar(over), uidai.privateKey)
const read = (bytes: Uint8Array, known = keys) => readAadhaar(code(aadhaarText(bytes)), known)

describe('a secure QR code of Aadhaar', () => {
  it('is read and its signature verified', () => {
    expect(read(signed())).toEqual({
      layout: 'SECURE',
      version: 2,
      name: 'Sumit Kumar',
      birthDate: '1984-01-01',
      birthYear: null,
      sex: 'MALE',
      number: null,
      lastFour: '2769',
      careOf: 'C/O Ishwar Chand',
      address:
        'B-31, 3rd Floor, Radhey Shyam Park Extension, Krishna Nagar, Gandhi Nagar, East Delhi, Delhi, 110051',
      postalCode: '110051',
      issuedAt: '2019-03-08T11:44:07',
      mobileHash: null,
      emailHash: null,
      mobileLastFour: '1234',
      signature: 'valid',
      unreadable: [],
    })
  })

  it.each([1, 2, 3, 4, 5])('is read in version %i', (version) => {
    expect(read(signed({ version }))).toMatchObject({ version, name: 'Sumit Kumar', signature: 'valid' })
  })

  it.each([
    ['neither', {}, null, null],
    ['an e-mail address', { emailHash: Buffer.alloc(32, 0xee) }, 'ee'.repeat(32), null],
    ['a mobile number', { mobileHash: Buffer.alloc(32, 0xff) }, null, 'ff'.repeat(32)],
    [
      'both',
      { emailHash: Buffer.alloc(32, 0xee), mobileHash: Buffer.alloc(32, 0xff) },
      'ee'.repeat(32),
      'ff'.repeat(32),
    ],
  ])('has hashes of %s', (_, over, emailHash, mobileHash) => {
    expect(read(signed(over))).toMatchObject({ emailHash, mobileHash, signature: 'valid' })
  })

  it.each([
    [
      'one letter of the name changed',
      (bytes: Buffer) => bytes.fill('Z', bytes.indexOf('Sumit'), bytes.indexOf('Sumit') + 1),
    ],
    ['the photo changed', (bytes: Buffer) => bytes.fill(7, bytes.length - 300, bytes.length - 299)],
    ['the signature changed', (bytes: Buffer) => bytes.fill(7, bytes.length - 9)],
  ])('is invalid with %s', (_, alter) => {
    expect(read(alter(signed()))?.signature).toBe('invalid')
  })

  it('is invalid when somebody else signed it, unverified without a certificate', () => {
    const forged = aadhaarBytes(anAadhaar(), forger.privateKey)
    expect(read(forged)?.signature).toBe('invalid')
    expect(read(signed(), [])?.signature).toBe('unverified')
  })

  it('takes the certificate of several that fits', () => {
    const other = aadhaarKeys(forger.publicKey.export({ type: 'spki', format: 'pem' }).toString())
    expect(read(signed(), [...other, ...keys])?.signature).toBe('valid')
  })

  it.each([
    ['digits that inflate to nothing', '1'.repeat(2000)],
    ['bytes without the layout', aadhaarText(Buffer.alloc(2000, 0x41))],
    ['a bomb', BigInt(`0x${gzipSync(Buffer.alloc(3_000_000)).toString('hex')}`).toString()],
    ['a short number', '123456'],
    ['a web address', 'https://example.org'],
  ])('is not seen in %s', (_, text) => expect(readAadhaar(code(text), keys)).toBeNull())

  it('refuses a file without certificates', () => {
    expect(() => aadhaarKeys('nothing')).toThrow('holds no PEM certificate')
  })
})

describe('a picture of a secure QR code', () => {
  beforeAll(async () => {
    const file = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'))
    await prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(file).buffer },
      fireImmediately: true,
    })
  })

  it.each([0, 33])('is read when it lies at %i degrees on a card', async (degrees) => {
    const { symbol } = await writeBarcode(aadhaarText(signed()), { format: 'QRCode', addQuietZones: false })
    const modules = { raw: { width: symbol.width, height: symbol.height, channels: 1 as const } }
    const card = await sharp(symbol.data, modules)
      .resize(symbol.width * 3, symbol.height * 3, { kernel: 'nearest' })
      .extend({ top: 60, bottom: 60, left: 300, right: 60, background: 'white' })
      .png()
      .toBuffer()
    const photo = await sharp(card).rotate(degrees, { background: '#777' }).png().toBuffer()
    const codes = await (await barcodeReader())(await decode(photo), 3000)
    expect(readAadhaar(codes, keys)).toMatchObject({ lastFour: '2769', signature: 'valid' })
  })
})

describe('the configured certificates', () => {
  it.each([
    ['a file that is not there', '/nowhere/uidai.pem'],
    ['a file that holds no certificate', import.meta.filename],
  ])('are refused with the name of the setting: %s', async (_, path) => {
    await expect(aadhaarCertificates(path)).rejects.toThrow(/^AADHAAR_CERTIFICATES \//)
  })

  it('are none where none are configured', async () => {
    expect(await aadhaarCertificates(undefined)).toBe('')
  })
})
