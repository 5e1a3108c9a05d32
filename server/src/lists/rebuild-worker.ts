/** Builds the index of a version anew from its records, and ends. Node 24 runs this file as it is. */
import { randomUUID } from 'node:crypto'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import { buildIndex } from '@bonafide/core/screening/index/build.ts'
import { entitiesOf } from './record-lines.ts'
import { writeSynced } from './records-writer.ts'
import { indexPath, PARTIAL, RECORDS } from './version-files.ts'

// `as`: rebuild-index.ts is the only one that starts us, and it passes the folder of a version.
const folder = workerData as string
// Several processes may be at it: each writes its own, and the last one stays.
const partial = `${indexPath(folder)}.${randomUUID()}${PARTIAL}`
writeSynced(partial, buildIndex(entitiesOf(join(folder, RECORDS))))
renameSync(partial, indexPath(folder))
