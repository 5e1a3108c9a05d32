import { Tag } from '../controls/tag.tsx'

const SHOWN_MAX = 2

/** The first tags and how many more there are; all of them on hover. */
export function Tags({ tags }: { tags: readonly string[] }) {
  const shown = tags.slice(0, SHOWN_MAX)
  const more = tags.length - shown.length
  return (
    <span className="flex items-center gap-1 overflow-hidden" title={tags.join(', ')}>
      {shown.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {more > 0 && <span className="text-13 text-soft">+{more}</span>}
    </span>
  )
}
