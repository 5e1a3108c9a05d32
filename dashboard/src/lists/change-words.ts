/** What an import changed, in signs for a table and in words for everybody else. */
import type { ListVersionView } from '@bonafide/contract/dashboard/lists.ts'
import { t } from '../locales/t.ts'

type Counts = Pick<ListVersionView, 'entities' | 'added' | 'changed' | 'removed'>

/** "+12 ~3 −1"; a first import added everything, which is no news. */
export function changeSigns(counts: Counts): string {
  const { added, changed, removed } = counts
  if (isFirst(counts)) return t('lists.change.first')
  const parts = [`+${number(added)}`, `~${number(changed)}`, `−${number(removed)}`]
  const shown = parts.filter((_, index) => [added, changed, removed][index] !== 0)
  return shown.length === 0 ? t('lists.change.none') : shown.join(' ')
}

/** The same as a sentence, for tips and screen readers. */
export function changeWords(counts: Counts): string {
  const { added, changed, removed } = counts
  return t('lists.change.says', {
    added: number(added),
    changed: number(changed),
    removed: number(removed),
  })
}

/** "12,345" */
export const number = (value: number) => value.toLocaleString('en')

const isFirst = ({ entities, added, changed, removed }: Counts) =>
  added === entities && changed === 0 && removed === 0 && added > 0
