import type { ApiKeyView } from '@bonafide/contract/dashboard/settings.ts'
import { Button } from '../controls/button.tsx'
import { Confirm } from '../controls/confirm.tsx'
import { CopyIcon } from '../controls/copy-button.tsx'
import { Age } from '../controls/moment.tsx'
import { t } from '../locales/t.ts'

type Props = { rows: readonly ApiKeyView[]; typed: string | undefined; onRevoke: (id: string) => void }

export function KeysTable({ rows, typed, onRevoke }: Props) {
  if (rows.length === 0)
    return <p className="card m-0 px-4 py-8 text-center text-soft">{t('apiKeys.none')}</p>
  return (
    <div className="card overflow-hidden">
      <table className="w-full border-collapse">
        <thead className="hidden sm:table-header-group">
          <tr className="label">
            <th scope="col" className="cell h-9 pl-4">
              {t('apiKeys.label')}
            </th>
            <th scope="col" className="cell">
              {t('apiKeys.key')}
            </th>
            <th scope="col" className="cell w-28">
              {t('apiKeys.created')}
            </th>
            <th scope="col" className="cell w-28">
              {t('apiKeys.used')}
            </th>
            <th scope="col" className="cell w-28 pr-4">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <KeyRow key={row.id} row={row} typed={typed} onRevoke={onRevoke} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function KeyRow({ row, typed, onRevoke }: { row: ApiKeyView } & Omit<Props, 'rows'>) {
  return (
    <tr
      className={`border-t border-line first:border-t-0 sm:first:border-t max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:py-2 ${row.revokedAt ? 'text-soft' : ''}`}
    >
      <td className="cell h-11 pl-4 max-sm:h-8 max-sm:content-center">{row.label}</td>
      <td className="cell max-sm:order-last max-sm:pl-4">
        <span className="flex items-center">
          <code className={`mono text-13 break-all ${row.revokedAt ? 'line-through' : ''}`}>{row.key}</code>
          {!row.revokedAt && <CopyIcon text={row.key} name={t('apiKeys.copyKey', { label: row.label })} />}
        </span>
      </td>
      <td className="cell text-soft max-sm:hidden">
        <Age at={row.createdAt} />
      </td>
      <td className="cell text-soft max-sm:hidden">
        {row.lastUsedAt ? <Age at={row.lastUsedAt} /> : t('apiKeys.never')}
      </td>
      <td className="cell pr-4 text-right">
        {row.revokedAt ? (
          <span className="text-13">{t('apiKeys.revoked')}</span>
        ) : (
          <Confirm
            title={t('apiKeys.revoke.title', { label: row.label })}
            body={t('apiKeys.revoke.body')}
            action={t('apiKeys.revoke')}
            typed={typed}
            onConfirm={() => onRevoke(row.id)}
          >
            <Button size="small" aria-label={t('apiKeys.revoke.name', { label: row.label })}>
              {t('apiKeys.revoke')}
            </Button>
          </Confirm>
        )}
      </td>
    </tr>
  )
}
