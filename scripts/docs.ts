/** Writes the generated documents: docs/openapi.json and docs/configuration.md. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generated } from './generated.ts'

for (const [path, text] of Object.entries(generated()))
  writeFileSync(join(import.meta.dirname, '..', path), text)
