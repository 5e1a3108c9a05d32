/** Every key of the dashboard, once: what it does and where. The help sheet is printed from this table. */
import type { TextKey } from '../locales/t.ts'

export type Place = 'anywhere' | 'list' | 'case' | 'photo' | 'blocklist' | 'names' | 'lists' | 'monitoring'

export const keyMap = [
  { place: 'anywhere', key: 'k', withCommand: true, action: 'palette', says: 'keys.palette' },
  { place: 'anywhere', key: '?', withCommand: false, action: 'help', says: 'keys.help' },
  { place: 'list', key: '/', withCommand: false, action: 'search', says: 'keys.search' },
  { place: 'list', key: 'j', withCommand: false, action: 'next', says: 'keys.next' },
  { place: 'list', key: 'k', withCommand: false, action: 'previous', says: 'keys.previous' },
  { place: 'list', key: 'n', withCommand: false, action: 'create', says: 'keys.create' },
  { place: 'case', key: 'a', withCommand: false, action: 'approve', says: 'keys.approve' },
  { place: 'case', key: 'd', withCommand: false, action: 'deny', says: 'keys.deny' },
  { place: 'case', key: 'v', withCommand: false, action: 'reveal', says: 'keys.reveal' },
  { place: 'case', key: 'm', withCommand: false, action: 'marks', says: 'keys.marks' },
  { place: 'case', key: 'u', withCommand: false, action: 'back', says: 'keys.back' },
  { place: 'blocklist', key: 'n', withCommand: false, action: 'create', says: 'keys.add' },
  { place: 'blocklist', key: 'v', withCommand: false, action: 'reveal', says: 'keys.reveal' },
  { place: 'names', key: '/', withCommand: false, action: 'search', says: 'keys.name' },
  { place: 'lists', key: 'n', withCommand: false, action: 'create', says: 'keys.upload' },
  { place: 'monitoring', key: 'v', withCommand: false, action: 'reveal', says: 'keys.reveal' },
  { place: 'monitoring', key: 'u', withCommand: false, action: 'back', says: 'keys.monitorings' },
  { place: 'photo', key: 'm', withCommand: false, action: 'marks', says: 'keys.marks' },
] as const satisfies readonly {
  place: Place
  key: string
  withCommand: boolean
  action: string
  says: TextKey
}[]

export type Action = (typeof keyMap)[number]['action']

export type Stroke = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  /** The stroke went to a text field or a select, where letters are letters. */
  isTyping: boolean
}

/** What a stroke means at a place, null when nothing. Letters count in either case; command keys count while typing too. */
export function actionOf(stroke: Stroke, places: readonly Place[]): Action | null {
  const withCommand = stroke.ctrlKey || stroke.metaKey
  if (stroke.altKey || (stroke.isTyping && !withCommand)) return null
  const found = keyMap.find(
    (entry) =>
      places.includes(entry.place) &&
      entry.withCommand === withCommand &&
      entry.key === stroke.key.toLowerCase(),
  )
  return found?.action ?? null
}

/** As printed on the keys. */
export function keyText({ key, withCommand }: { key: string; withCommand: boolean }): string {
  return withCommand ? `Ctrl ${key.toUpperCase()}` : key.toUpperCase()
}
