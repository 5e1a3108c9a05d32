import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { notificationsQuery } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { CodeBlock } from '../controls/code-block.tsx'
import { ErrorNotice, Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useTitle } from '../controls/use-title.ts'
import { t } from '../locales/t.ts'
import { EditNotification } from '../settings/edit-notification.tsx'
import { EnvironmentPicker } from '../settings/environment-picker.tsx'
import { NotificationList } from '../settings/notification-list.tsx'
import { RecentDeliveries } from '../settings/recent-deliveries.tsx'
import { Section } from '../settings/section.tsx'
import { useEnvironment } from '../settings/use-environment.ts'
import { verifySignature } from '../settings/verify-signature.ts'

export function NotificationsPage() {
  const search = useSearch({ from: '/signed-in/settings/notifications' })
  const navigate = useNavigate({ from: '/settings/notifications' })
  const { me, environment, isAdmin } = useEnvironment(search.environment)
  const { data, error, refetch } = useQuery(notificationsQuery(environment?.id ?? ''))
  useTitle(t('notifications.title'))
  if (environment === undefined) return <Notice tone="plain">{t('settings.adminOnly')}</Notice>

  const change = (
    part: Partial<Record<'environment' | 'scanRef' | 'edit', string | undefined>>,
    replace = false,
  ) => void navigate({ search: (before) => ({ ...before, ...part }), replace, resetScroll: false })
  const edited = data?.rows.find(({ id }) => id === search.edit)

  return (
    <div className="flex flex-col gap-10">
      <Section
        title={t('notifications.title')}
        about={t('notifications.about')}
        aside={
          <>
            <EnvironmentPicker
              environments={me.environments}
              chosen={environment.id}
              onChoose={(id) => change({ environment: id })}
            />
            {isAdmin && (
              <Button look="primary" icon="plus" onClick={() => change({ edit: 'new' })}>
                {t('notifications.create')}
              </Button>
            )}
          </>
        }
      >
        {error && <ErrorNotice error={error} onRetry={refetch} />}
        {data ? (
          <NotificationList rows={data.rows} isAdmin={isAdmin} onEdit={(id) => change({ edit: id })} />
        ) : (
          !error && <Skeleton rows={3} />
        )}
      </Section>
      <Section title={t('recent.title')} about={t('recent.about')}>
        {data && (
          <RecentDeliveries
            recent={data.recent}
            scanRef={search.scanRef ?? ''}
            onScanRef={(scanRef) => change({ scanRef: scanRef || undefined }, true)}
            mayResend={me.role !== 'VIEWER'}
          />
        )}
      </Section>
      <Section title={t('signature.title')} about={t('signature.about')}>
        <CodeBlock label={t('signature.label')} text={verifySignature} copyLabel={t('signature.copy')} />
      </Section>
      {isAdmin && (search.edit === 'new' || edited) && (
        <EditNotification
          key={search.edit}
          environment={environment}
          notification={edited ?? null}
          onClose={() => change({ edit: undefined })}
        />
      )}
    </div>
  )
}
