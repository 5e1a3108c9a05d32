import { CodeBlock } from '../controls/code-block.tsx'
import { t } from '../locales/t.ts'

const FIRST_LIST = 'npm run cli -- lists add ofac-sdn'

/** No list yet: shows the command that changes that. */
export function EmptyLists() {
  return (
    <section className="flex max-w-[720px] flex-col gap-4 py-8">
      <h2 className="m-0 text-17 font-semibold">{t('lists.empty.title')}</h2>
      <p className="m-0 text-soft">{t('lists.empty.body')}</p>
      <CodeBlock label={t('lists.empty.label')} text={FIRST_LIST} copyLabel={t('lists.empty.copy')} />
      <p className="m-0 text-soft">{t('lists.empty.next')}</p>
    </section>
  )
}
