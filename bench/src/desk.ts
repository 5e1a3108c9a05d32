/** The reviewer's view of a verification, over the dashboard's own API: which MRZ was read, and how long each stage took. */
import { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { signIn } from '@bonafide/e2e/desk.ts'
import type { RunningServer } from '@bonafide/e2e/server.ts'

export type Desk = { facts: (scanRef: string) => Promise<{ mrz: string[]; stages: Record<string, number> }> }

/** Signs in with the server's administrator. */
export async function openDesk(server: RunningServer): Promise<Desk> {
  const call = await signIn(server)
  return {
    facts: async (scanRef) => {
      const { facts } = VerificationDetail.parse(await call('GET', `verifications/${scanRef}`))
      const value = (label: string) => facts.find((fact) => fact.label === label)?.value ?? ''
      const timings = facts
        .filter(({ label }) => label.startsWith('Timing'))
        .flatMap((fact) => fact.value.split(' '))
      return { mrz: value('MRZ').split('\n').filter(Boolean), stages: sums(timings) }
    },
  }
}

/** 'ocr=120' of several photos added up. */
function sums(timings: readonly string[]): Record<string, number> {
  const stages: Record<string, number> = {}
  for (const [name = '', ms] of timings.map((timing) => timing.split('=')))
    stages[name] = (stages[name] ?? 0) + Number(ms)
  return stages
}
