import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import { useQuery } from '@tanstack/react-query'
import { apiKeysQuery } from '../api.ts'
import { CodeBlock } from '../controls/code-block.tsx'
import { t } from '../locales/t.ts'
import { firstMonitoring } from './first-monitoring.ts'

/** Nobody yet: shows the call that changes that. */
export function NobodyWatched({ environment, publicUrl }: { environment: Environment; publicUrl: string }) {
  const { data } = useQuery({ ...apiKeysQuery(environment.id), retry: false })
  const key = data?.rows.find((row) => row.revokedAt === null)?.key
  return (
    <section className="flex max-w-[720px] flex-col gap-4 py-8">
      <h2 className="m-0 text-17 font-semibold">{t('monitoring.empty.title')}</h2>
      <p className="m-0 text-soft">{t('monitoring.empty.body')}</p>
      <CodeBlock
        label={t('empty.label')}
        text={firstMonitoring(publicUrl, key)}
        copyLabel={t('empty.copy')}
      />
      <p className="m-0 text-soft">{t('monitoring.empty.next')}</p>
    </section>
  )
}
