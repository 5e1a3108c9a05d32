import { instant } from '../controls/age.ts'
import { t } from '../locales/t.ts'
import { nextLook } from './known-at.ts'

export function NextLook({ at, isLooking }: { at: string | null; isLooking: boolean }) {
  if (isLooking)
    return (
      <span role="status" className="text-reviewing">
        {t('lists.looking')}
      </span>
    )
  if (at === null) return t('lists.next.never')
  return (
    <time dateTime={at} title={instant(at)} className="tabular-nums">
      {nextLook(at, new Date())}
    </time>
  )
}
