/** The reviewer's view of a verification, over the dashboard's own API: which MRZ was read, and how long each stage took. */
import { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import type { RunningServer } from '@bonafide/e2e/server.ts'

export type Desk = { facts: (scanRef: string) => Promise<{ mrz: string[]; stages: Record<string, number> }> }

/** Signs in with the server's administrator. */
export async function signIn({ url, admin }: RunningServer): Promise<Desk> {
  const response = await fetch(`${url}/api/dashboard/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-bonafide': '1' },
    body: JSON.stringify(admin),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    facts: async (scanRef) => {
      const answer = await fetch(`${url}/api/dashboard/verifications/${scanRef}`, { headers: { cookie } })
      const { facts } = VerificationDetail.parse(await answer.json())
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
