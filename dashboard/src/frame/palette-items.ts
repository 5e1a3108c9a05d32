/** What the command palette offers for what was typed. */
import { t } from '../locales/t.ts'

export type PaletteItem =
  | {
      does: 'go'
      to:
        | '/verifications'
        | '/blocklists'
        | '/screening'
        | '/lists'
        | '/monitorings'
        | '/settings/api-keys'
        | '/settings/notifications'
      text: string
    }
  | { does: 'create' | 'help' | 'signOut'; text: string }
  | { does: 'case' | 'search'; text: string; value: string }

/** The shape of every scanRef: a UUID, or the first letters of one. */
const SCAN_REF = /^[0-9a-f]{8}(-[0-9a-f]{0,4}){0,3}(-[0-9a-f]{0,12})?$/i
const WHOLE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A whole scanRef leads to its case; any other text is offered as a search, after the commands it fits. */
export function paletteItems(typed: string): PaletteItem[] {
  const text = typed.trim()
  const fitting = commands().filter((item) => item.text.toLowerCase().includes(text.toLowerCase()))
  if (text === '') return fitting
  if (WHOLE.test(text))
    return [{ does: 'case', value: text.toLowerCase(), text: t('palette.case', { text }) }]
  const search: PaletteItem = { does: 'search', value: text, text: t('palette.search', { text }) }
  return SCAN_REF.test(text) ? [search, ...fitting] : [...fitting, search]
}

function commands(): PaletteItem[] {
  return [
    { does: 'go', to: '/verifications', text: t('palette.verifications') },
    { does: 'create', text: t('palette.create') },
    { does: 'go', to: '/blocklists', text: t('palette.blocklists') },
    { does: 'go', to: '/screening', text: t('palette.screening') },
    { does: 'go', to: '/lists', text: t('palette.lists') },
    { does: 'go', to: '/monitorings', text: t('palette.monitoring') },
    { does: 'go', to: '/settings/api-keys', text: t('palette.apiKeys') },
    { does: 'go', to: '/settings/notifications', text: t('palette.notifications') },
    { does: 'help', text: t('palette.help') },
    { does: 'signOut', text: t('nav.signOut') },
  ]
}
