/** A hit's name on the wire (`resourceId`): which entry of which list. */

/**
 * `<list>:<entry>`, safe in a path as it is: all but letters, digits, `-`, `_` and `.` is written `~` and two hex digits
 * for each byte of UTF-8.
 */
export function resourceIdOf({ list, id }: { list: string; id: string }): string {
  return `${escaped(list)}:${escaped(id)}`
}

/** The other way round; null for what `resourceIdOf` does not write. */
export function entryOfResource(resourceId: string): { list: string; id: string } | null {
  const parts = resourceId.split(':')
  const [list, id] = parts.map(unescaped)
  if (parts.length !== 2 || !list || !id) return null
  return resourceIdOf({ list, id }) === resourceId ? { list, id } : null
}

const escaped = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => (isPlain(byte) ? letter(byte) : hex(byte))).join('')

const letter = (byte: number) => String.fromCharCode(byte)
const isPlain = (byte: number) => /[A-Za-z0-9._-]/.test(letter(byte))
const hex = (byte: number) => `~${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** '' for bytes that are no UTF-8. */
function unescaped(text: string): string {
  const bytes = [...text.matchAll(/~([0-9A-F]{2})|([^~])/g)].map(([, code, plain = '']) =>
    code === undefined ? plain.charCodeAt(0) : Number.parseInt(code, 16),
  )
  return new TextDecoder().decode(new Uint8Array(bytes))
}
