/** What a process has used, as Linux counts it (proc(5)). */
import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100 // sysconf(_SC_CLK_TCK) on every Linux that Node supports

/** The process and all that it started. */
function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  return [pid, ...children.flatMap((child) => family(Number(child)))]
}

/** User and system time of a process and its children, in seconds. */
export function cpuSeconds(pid: number): number {
  return family(pid).reduce((sum, one) => sum + cpuSecondsOf(one), 0)
}

function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

/** Resident memory of a process and its children in bytes: the sum of each one's highest so far, or now. */
export function rssBytes(pid: number, which: 'VmHWM' | 'VmRSS'): number {
  return family(pid).reduce((sum, one) => sum + rssOf(one, which), 0)
}

function rssOf(pid: number, which: 'VmHWM' | 'VmRSS'): number {
  const match = new RegExp(`${which}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(match?.[1] ?? 0) * 1024
}

/** The value below which `share` of the sorted values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
