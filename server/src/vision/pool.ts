/**
 * N worker processes and a queue before them. A job that kills its worker, or is late, costs that worker only. Processes
 * and not threads: ending a thread inside native code takes the whole server down (Napi::Error), decision 0007.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Answer, Job, WorkerSettings } from './jobs.ts'

export type Pool = {
  /** Resolves with the worker's answer, or with why there is none. Never rejects. */
  run(makeJob: () => Job): Promise<Answer>
  /** Waits for queued and running jobs, then ends the workers. */
  close(): Promise<void>
}

export type PoolOptions = { workers: number; timeoutMs: number; settings: WorkerSettings; script?: URL }

type Waiting = { makeJob: () => Job; settle: (answer: Answer) => void }
type Seat = { worker: ChildProcess | null; isBusy: boolean }

/** JavaScript heap of a worker in MB; pixels and models live outside of it. */
const HEAP_MB = 512
const WORKER_SCRIPT = new URL('./worker.ts', import.meta.url)

/** Workers start with the first jobs. A job is made when a worker takes it, so that its deadline counts from there. */
export function openPool({ workers, timeoutMs, settings, script = WORKER_SCRIPT }: PoolOptions): Pool {
  const queue: Waiting[] = []
  const seats: Seat[] = Array.from({ length: workers }, () => ({ worker: null, isBusy: false }))
  let whenIdle: () => void = () => {}

  function next(): void {
    const seat = seats.find(({ isBusy }) => !isBusy)
    const waiting = seat === undefined ? undefined : queue.shift()
    if (seat !== undefined && waiting !== undefined) void work(seat, waiting)
    else if (queue.length === 0 && seats.every(({ isBusy }) => !isBusy)) whenIdle()
  }

  async function work(seat: Seat, { makeJob, settle }: Waiting): Promise<void> {
    seat.isBusy = true
    seat.worker ??= hire(seat, script, settings)
    const { answer, isWorkerLost } = await ask(seat.worker, makeJob(), timeoutMs)
    if (isWorkerLost) {
      await end(seat.worker)
      seat.worker = null
    }
    seat.isBusy = false
    settle(answer)
    next()
  }

  return {
    run: (makeJob) =>
      new Promise((settle) => {
        queue.push({ makeJob, settle })
        next()
      }),
    async close() {
      await new Promise<void>((resolve) => {
        whenIdle = resolve
        next()
      })
      await Promise.all(seats.map(({ worker }) => end(worker)))
    },
  }
}

/** A worker that ends between two jobs leaves its seat free; its error must not bring the process down. */
function hire(seat: Seat, script: URL, settings: WorkerSettings): ChildProcess {
  const worker = fork(fileURLToPath(script), [JSON.stringify(settings)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  worker.on('error', () => {})
  worker.once('exit', () => {
    if (seat.worker === worker) seat.worker = null
  })
  return worker
}

/** Kills, and waits until it is gone. */
async function end(worker: ChildProcess | null): Promise<void> {
  if (worker === null || worker.exitCode !== null || worker.signalCode !== null) return
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

type Outcome = { answer: Answer; isWorkerLost: boolean }

/** One job on one worker: its answer, or its end, whichever comes first. */
function ask(worker: ChildProcess, job: Job, timeoutMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const lost = (message: string) =>
      done({ answer: { kind: 'failed', message, code: null }, isWorkerLost: true })
    const onMessage = (answer: Answer) => done({ answer, isWorkerLost: false })
    const onError = (error: Error) => lost(`the vision worker failed: ${error.message}`)
    const onExit = (code: number | null, signal: string | null) =>
      lost(`the vision worker ended with ${code === null ? signal : `code ${code}`}`)
    const timer = setTimeout(() => lost(`no answer within ${timeoutMs} ms`), timeoutMs)
    const done = (outcome: Outcome) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(outcome)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    // A worker that is just dying cannot be told; its exit says so.
    worker.send(job, () => {})
  })
}
