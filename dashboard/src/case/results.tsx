import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { Tag } from '../controls/tag.tsx'
import { t } from '../locales/t.ts'
import { Panel } from './panel.tsx'

/** What the machine concluded, and the human over it. */
export function Results({ detail }: { detail: VerificationDetail }) {
  const { autoDocument, autoFace, manualDocument, manualFace, fraudTags, mismatchTags } = detail
  if (autoDocument === null && autoFace === null && manualDocument === null) return null
  const tags = [...fraudTags, ...mismatchTags]
  return (
    <Panel title={t('results.title')}>
      <table className="w-full border-collapse text-13">
        <thead>
          <tr className="label">
            <th scope="col" className="cell pl-4">
              <span className="visually-hidden">{t('results.part')}</span>
            </th>
            <th scope="col" className="cell">
              {t('results.auto')}
            </th>
            <th scope="col" className="cell pr-4">
              {t('results.manual')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Line name={t('results.document')} auto={autoDocument} manual={manualDocument} />
          <Line name={t('results.face')} auto={autoFace} manual={manualFace} />
        </tbody>
      </table>
      {tags.length > 0 && (
        <p className="m-0 flex flex-wrap gap-1 border-t border-line px-4 py-2">
          {tags.map((tag) => (
            <Tag key={tag} tone="suspected">
              {tag}
            </Tag>
          ))}
        </p>
      )}
    </Panel>
  )
}

function Line({ name, auto, manual }: { name: string; auto: string | null; manual: string | null }) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="cell py-1.5 pl-4 text-soft">
        {name}
      </th>
      <td className="cell py-1.5">{auto === null ? '–' : <code className="mono break-all">{auto}</code>}</td>
      <td className="cell py-1.5 pr-4">
        {manual === null ? '–' : <code className="mono break-all">{manual}</code>}
      </td>
    </tr>
  )
}
