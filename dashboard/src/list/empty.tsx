import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import { useQuery } from '@tanstack/react-query'
import { apiKeysQuery } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { CodeBlock } from '../controls/code-block.tsx'
import { t } from '../locales/t.ts'
import { firstCurl } from './first-curl.ts'

/** Nothing there yet: shows the call that changes that. */
export function EmptyList({ environment, publicUrl }: { environment: Environment; publicUrl: string }) {
  const { data } = useQuery({ ...apiKeysQuery(environment.id), retry: false })
  const key = data?.rows.find((row) => row.revokedAt === null)?.key
  return (
    <section className="mx-auto flex max-w-[720px] flex-col gap-4 px-4 py-12">
      <h2 className="m-0 text-22 font-semibold">{t('empty.title')}</h2>
      <p className="m-0 text-soft">{t('empty.body', { environment: environment.name })}</p>
      <CodeBlock label={t('empty.label')} text={firstCurl(publicUrl, key)} copyLabel={t('empty.copy')} />
      <p className="m-0 text-soft">{t('empty.next')}</p>
    </section>
  )
}

/** There are verifications, but none like this. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <section className="flex flex-col items-center gap-3 px-4 py-20">
      <p className="m-0 text-17">{t('list.nothing')}</p>
      <Button onClick={onClear}>{t('list.clear')}</Button>
    </section>
  )
}
