import type { ListView } from '@bonafide/contract/dashboard/lists.ts'
import { Icon } from '../controls/icon.tsx'
import { Tip } from '../controls/icon-button.tsx'
import { Age } from '../controls/moment.tsx'
import { t } from '../locales/t.ts'
import { knownAt, whyOld } from './known-at.ts'

/** How long ago the list was last known to be as published; an old one says so in a word. */
export function ListAge({ list }: { list: ListView }) {
  const known = knownAt(list)
  if (known === null) return <span className="text-soft">{t('lists.importing')}</span>
  const old = whyOld(list, new Date())
  if (old === null)
    return (
      <span className="text-soft">
        <Age at={known} />
      </span>
    )
  return (
    <Tip text={old}>
      <span className="relative z-1 inline-flex h-6 items-center gap-1 rounded-pill bg-suspected-tint pr-2.5 pl-2 text-13 whitespace-nowrap text-suspected">
        <Icon name="alert" size={14} />
        {t('lists.old')}
        <Age at={known} />
        <span className="visually-hidden">{old}</span>
      </span>
    </Tip>
  )
}
