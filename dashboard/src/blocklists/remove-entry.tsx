import type { BlocklistRow } from '@bonafide/contract/dashboard/blocklists.ts'
import { instant } from '../controls/age.ts'
import { Confirm } from '../controls/confirm.tsx'
import { IconButton } from '../controls/icon-button.tsx'
import { t } from '../locales/t.ts'
import { TAG_OF } from './source-words.ts'

type Props = { row: BlocklistRow; onRemove: () => void }

export function RemoveEntry({ row: { scanRef, source, createdAt }, onRemove }: Props) {
  const body =
    scanRef === null ? t('blocklist.remove.body') : t('blocklist.remove.session', { tag: TAG_OF[source] })
  return (
    <Confirm
      title={t('blocklist.remove.title')}
      body={body}
      action={t('blocklist.remove')}
      onConfirm={onRemove}
    >
      <IconButton icon="trash" name={t('blocklist.remove.name', { date: instant(createdAt) })} />
    </Confirm>
  )
}
