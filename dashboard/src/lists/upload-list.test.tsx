import { expect, it } from 'vitest'
import { markupAt } from '../testing-markup.tsx'
import { UploadForm } from './upload-list.tsx'

it('says what the file may look like, and is not sent without one', () => {
  const text = markupAt('/lists', <UploadForm onClose={() => {}} />)
  for (const part of [
    'csv or json, up to 20 MB',
    'Only name must be there',
    'docs/screening.md',
    'Jonas Petraitis',
  ])
    expect(text).toContain(part)
  expect(text).toMatch(/<input[^>]*type="file"[^>]*required/)
})
