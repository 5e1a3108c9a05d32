/** Splitting a barcode of an AAMVA member into header and data elements (DL/ID Card Design Standard, annex D.12). */

/**
 * `issuer`: six digits. `version` of the standard: 0 and 1 before 2003, 10 is that of 2020; null where it is not readable.
 * `card`: what the first subfile says of itself. `elements`: three letters → text as it stands, without filler blanks;
 * the jurisdiction's own (Z…) too. `contradicted`: elements that stand twice with different texts.
 */
export type AamvaFile = {
  issuer: string
  version: number | null
  card: 'DL' | 'ID' | 'EN' | null
  elements: ReadonlyMap<string, string>
  contradicted: readonly string[]
}

/**
 * `@`, separators, the file type, the issuer, the version of the standard. Some jurisdictions drop separators, or print
 * 'AAMVA' for 'ANSI '. The jurisdiction's version (from version 2 on) and the number of subfiles follow.
 */
const HEADER = /^[\s\S]{0,6}?(?:ANSI ?|AAMVA)(\d{6})(\d{2})?\d{0,4}/
/** Type, offset and length of a subfile. Offsets are often wrong, so data is found by its own marks. */
const DESIGNATOR = /^(DL|ID|EN|Z[A-Z])\d{8}/
const ELEMENT = /^(D[ABCD][A-Z]|Z[A-Z][A-Z0-9])/
/** A subfile repeats its type before its first element. */
const SUBFILE = /^(?:(DL|ID|EN)(?=D[ABCD][A-Z]|$)|Z([A-Z])(?=Z\2[A-Z0-9]|$))/
const SUBFILE_WITHIN = /(?:DL|ID|EN)(?=D[ABCD][A-Z])/

/** Null: the text is no such file. */
export function aamvaFile(text: string): AamvaFile | null {
  const header = HEADER.exec(text)
  const [whole, issuer, version] = header ?? []
  if (whole === undefined || issuer === undefined) return null
  const { card, data } = dataOf(text.slice(whole.length))
  return { issuer, version: version === undefined ? null : Number(version), card, ...elementsOf(data) }
}

/** What follows the designators; one that is damaged is passed over, up to the subfile that begins behind it. */
function dataOf(text: string): { card: AamvaFile['card']; data: string } {
  let data = text
  let card: AamvaFile['card'] = null
  for (let found = DESIGNATOR.exec(data); found !== null; found = DESIGNATOR.exec(data)) {
    card ??= cardOf(found[1])
    data = data.slice(found[0].length)
  }
  if (/^\p{Cc}/u.test(data) || ELEMENT.test(data) || SUBFILE.test(data.split(/\p{Cc}/u)[0] ?? ''))
    return { card: card ?? cardOf(data.slice(0, 2)), data }
  const from = data.search(SUBFILE_WITHIN)
  return from < 0
    ? { card, data }
    : { card: card ?? cardOf(data.slice(from, from + 2)), data: data.slice(from) }
}

function cardOf(type: string | undefined): AamvaFile['card'] {
  return type === 'DL' || type === 'ID' || type === 'EN' ? type : null
}

/** One element a line, whatever control characters part the lines. Of two with the same name the first is kept. */
function elementsOf(data: string): Pick<AamvaFile, 'elements' | 'contradicted'> {
  const elements = new Map<string, string>()
  const contradicted = new Set<string>()
  for (const line of data.split(/\p{Cc}+/u)) {
    const element = line.replace(SUBFILE, '')
    const id = ELEMENT.exec(element)?.[1]
    if (id === undefined) continue
    const content = element.slice(id.length).trim()
    const before = elements.get(id)
    if (before === undefined || before === '') elements.set(id, content)
    else if (content !== '' && content !== before) contradicted.add(id)
  }
  return { elements, contradicted: [...contradicted] }
}
