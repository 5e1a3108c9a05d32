import { Link } from '@tanstack/react-router'
import { buttonClass } from '../controls/button.tsx'
import { t } from '../locales/t.ts'

export function NotFoundPage() {
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-4 px-6 py-24">
      <h1 className="m-0 text-22 font-semibold">{t('notFound.title')}</h1>
      <p className="m-0 text-soft">{t('notFound.body')}</p>
      <Link to="/verifications" className={buttonClass('primary')}>
        {t('notFound.action')}
      </Link>
    </div>
  )
}
