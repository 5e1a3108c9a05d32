/** The import's thread: fetches, reads and builds one version, answers, and ends. Node 24 runs this file as it is. */
import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { buildVersion } from './build-version.ts'
import { type Fetched, fetchSources, SourceProblem } from './fetch-source.ts'
import { allFormats } from './formats/all.ts'
import { ListUnreadable } from './formats/format.ts'
import type { ImportAnswer, ImportJob } from './import-jobs.ts'
import { PARTIAL } from './version-files.ts'

if (parentPort === null) throw new Error('import-worker.ts is started by import-thread.ts')
// `as`: import-thread.ts is the only one that starts us, and it passes an ImportJob.
parentPort.postMessage(await answerTo(workerData as ImportJob))

async function answerTo(job: ImportJob): Promise<ImportAnswer> {
  const fetched = `${job.folder}.sources${PARTIAL}`
  mkdirSync(fetched, { recursive: true })
  try {
    const sources = await fetchSources(job.sources, fetched)
    return await build(job, sources)
  } catch (error) {
    if (error instanceof SourceProblem || error instanceof ListUnreadable)
      return { kind: 'refused', problem: error.message }
    throw error
  } finally {
    rmSync(fetched, { recursive: true, force: true })
  }
}

async function build(job: ImportJob, { files, sha256 }: Fetched): Promise<ImportAnswer> {
  if (job.previous?.sha256 === sha256) return { kind: 'unchanged' }
  const format = allFormats.find(({ name }) => name === job.format)
  if (format === undefined) throw new ListUnreadable(`there is no format '${job.format}' any more`)
  const sources = files.map(({ name, path }) => ({ name, open: () => createReadStream(path) }))
  const built = await buildVersion(format.read(sources, { datasets: job.datasets }), {
    folder: job.folder,
    previous: job.previous?.folder ?? null,
    least: job.least,
  })
  return { kind: 'built', sha256, ...built }
}
