import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { useQuery } from '@tanstack/react-query'
import { apiKeysQuery } from '../api.ts'
import { CodeBlock } from '../controls/code-block.tsx'
import { t } from '../locales/t.ts'
import { blocklistCurl } from './blocklist-curl.ts'

type Props = {
  environment: Environment
  source: BlocklistSource
  publicUrl: string
  mayChange: boolean
}

/** Nothing there yet: shows the call that changes that. */
export function EmptyBlocklist({ environment, source, publicUrl, mayChange }: Props) {
  const { data } = useQuery({ ...apiKeysQuery(environment.id), retry: false })
  const key = data?.rows.find((row) => row.revokedAt === null)?.key
  return (
    <section className="flex max-w-[720px] flex-col gap-4 py-8">
      <h2 className="m-0 text-17 font-semibold">{t('blocklist.empty.title')}</h2>
      <p className="m-0 text-soft">{t(mayChange ? 'blocklist.empty.body' : 'blocklist.empty.viewer')}</p>
      <CodeBlock
        label={t('empty.label')}
        text={blocklistCurl(publicUrl, key, source)}
        copyLabel={t('empty.copy')}
      />
      <p className="m-0 text-soft">{t('blocklist.empty.next')}</p>
    </section>
  )
}
