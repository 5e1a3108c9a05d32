import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '../controls/button.tsx'
import { CopyButton } from '../controls/copy-button.tsx'
import { Icon } from '../controls/icon.tsx'
import { Notice } from '../controls/notice.tsx'
import { SheetBody, SheetFoot } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'

type Props = { scanRef: string; url: string; onClose: () => void; onAgain: () => void }

export function SessionCreated({ scanRef, url, onClose, onAgain }: Props) {
  return (
    <>
      <SheetBody>
        <Notice tone="good">{t('session.created')}</Notice>
        <p className="m-0">{t('session.created.next')}</p>
        <output
          aria-label={t('session.link')}
          className="mono block rounded-control border border-line bg-sunken px-3 py-2 break-all"
        >
          {url}
        </output>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={url} label={t('session.copy')} look="primary" size="normal" />
          <a href={url} target="_blank" rel="noreferrer" className={buttonClass()}>
            <Icon name="external" />
            {t('session.open')}
          </a>
        </div>
      </SheetBody>
      <SheetFoot>
        <Button look="plain" onClick={onAgain}>
          {t('session.again')}
        </Button>
        <Link to="/verifications/$scanRef" params={{ scanRef }} className={buttonClass()}>
          {t('session.case')}
        </Link>
        <Button onClick={onClose}>{t('done')}</Button>
      </SheetFoot>
    </>
  )
}
