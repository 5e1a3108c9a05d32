import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import { t } from '../locales/t.ts'

type Props = { environments: readonly Environment[]; chosen: string; onChoose: (id: string) => void }

export function EnvironmentPicker({ environments, chosen, onChoose }: Props) {
  if (environments.length < 2) return null
  return (
    <select
      aria-label={t('environment')}
      className="input w-auto"
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {environments.map(({ id, name, kind }) => (
        <option key={id} value={id}>
          {name.toUpperCase() === kind ? name : `${name} (${kind})`}
        </option>
      ))}
    </select>
  )
}
