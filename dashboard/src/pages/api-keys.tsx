import { revokeApiKey } from '@bonafide/contract/dashboard/settings.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { apiKeysQuery, call } from '../api.ts'
import { CodeBlock } from '../controls/code-block.tsx'
import { ErrorNotice, Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useTitle } from '../controls/use-title.ts'
import { firstCurl } from '../list/first-curl.ts'
import { t } from '../locales/t.ts'
import { CreateKey } from '../settings/create-key.tsx'
import { EnvironmentPicker } from '../settings/environment-picker.tsx'
import { KeysTable } from '../settings/keys-table.tsx'
import { Section } from '../settings/section.tsx'
import { useEnvironment } from '../settings/use-environment.ts'

export function ApiKeysPage() {
  const search = useSearch({ from: '/signed-in/settings/api-keys' })
  const navigate = useNavigate({ from: '/settings/api-keys' })
  const { me, environment, isAdmin } = useEnvironment(search.environment)
  const queryClient = useQueryClient()
  const { data, error, refetch } = useQuery({ ...apiKeysQuery(environment?.id ?? ''), enabled: isAdmin })
  const revoke = useMutation({
    mutationFn: (id: string) => call(revokeApiKey, { params: { id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  useTitle(t('apiKeys.title'))
  if (environment === undefined || !isAdmin) return <Notice tone="plain">{t('settings.adminOnly')}</Notice>
  return (
    <div className="flex flex-col gap-8">
      <Section
        title={t('apiKeys.title')}
        about={t('apiKeys.about', { environment: environment.name })}
        aside={
          <>
            <EnvironmentPicker
              environments={me.environments}
              chosen={environment.id}
              onChoose={(id) => void navigate({ search: { environment: id } })}
            />
            <CreateKey environment={environment} />
          </>
        }
      >
        {error && <ErrorNotice error={error} onRetry={refetch} />}
        {revoke.error && <ErrorNotice error={revoke.error} />}
        {data ? (
          <KeysTable
            rows={data.rows}
            typed={environment.kind === 'PROD' ? environment.name : undefined}
            onRevoke={revoke.mutate}
          />
        ) : (
          !error && <Skeleton rows={3} />
        )}
      </Section>
      <Section title={t('apiKeys.try')} about={t('apiKeys.try.about')}>
        <CodeBlock
          label={t('empty.label')}
          text={firstCurl(me.publicUrl, data?.rows.find((row) => row.revokedAt === null)?.key)}
        />
      </Section>
    </div>
  )
}
