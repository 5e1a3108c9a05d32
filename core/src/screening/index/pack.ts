/** Named typed arrays in one block of bytes, and back without copying. Little-endian, as every platform of Node is. */

const KINDS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const
type Kind = keyof typeof KINDS
export type Section = Uint8Array | Uint16Array | Uint32Array | Float32Array
export type Sections = Readonly<Record<string, Section>>

const MAGIC = 'BONAFIDE-NAMES-1'
const ALIGN = 8

type Entry = { name: string; kind: Kind; offset: number; length: number }

/** Layout: magic, length of the table (u32), the table as JSON, then each section at a multiple of eight. */
export function pack(sections: Sections): Uint8Array {
  const names = Object.keys(sections)
  const places = names.map((name) => sectionOf(sections, name))
  const table = (offsets: number[]) =>
    JSON.stringify(
      names.map((name, i) => ({
        name,
        kind: kindOf(places[i] as Section),
        offset: offsets[i] ?? 0,
        length: places[i]?.length,
      })),
    )
  // Offsets are counted from the end of the table, so its length does not change them.
  const offsets: number[] = []
  let end = 0
  for (const place of places) {
    offsets.push(end)
    end = aligned(end + place.byteLength)
  }
  const head = new TextEncoder().encode(table(offsets))
  const start = aligned(MAGIC.length + 4 + head.length)
  const bytes = new Uint8Array(start + end)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(MAGIC.length, head.length, true)
  bytes.set(head, MAGIC.length + 4)
  for (const [i, place] of places.entries())
    bytes.set(
      new Uint8Array(place.buffer, place.byteOffset, place.byteLength),
      start + (offsets[i] as number),
    )
  return bytes
}

/** Views on the bytes, which must begin at a multiple of eight of their buffer. Throws when they are no such block. */
export function unpack(bytes: Uint8Array): Sections {
  const text = (from: number, length: number) => new TextDecoder().decode(bytes.slice(from, from + length))
  if (text(0, MAGIC.length) !== MAGIC)
    throw new Error('these bytes are no index of names, or one of another version')
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true)
  // `as`: pack wrote it.
  const entries = JSON.parse(text(MAGIC.length + 4, headLength)) as Entry[]
  const start = bytes.byteOffset + aligned(MAGIC.length + 4 + headLength)
  return Object.fromEntries(
    entries.map(({ name, kind, offset, length }) => [
      name,
      new KINDS[kind](bytes.buffer as ArrayBuffer, start + offset, length),
    ]),
  )
}

function sectionOf(sections: Sections, name: string): Section {
  return sections[name] as Section // name is one of its keys
}

function kindOf(section: Section): Kind {
  if (section instanceof Uint8Array) return 'u8'
  if (section instanceof Uint16Array) return 'u16'
  return section instanceof Uint32Array ? 'u32' : 'f32'
}

const aligned = (offset: number) => Math.ceil(offset / ALIGN) * ALIGN
