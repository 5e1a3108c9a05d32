import { addSessionToBlocklist } from '@bonafide/contract/dashboard/blocklists.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { useState } from 'react'
import { call } from '../api.ts'
import { TextField } from '../controls/field.tsx'
import { problemsOf } from '../controls/problems.ts'
import { t } from '../locales/t.ts'
import { AddForm } from './add-form.tsx'

type Props = { source: BlocklistSource; environment: string; onClose: () => void }

export function BySession({ source, environment, onClose }: Props) {
  const [scanRef, setScanRef] = useState('')
  return (
    <AddForm
      fields={['scanRef']}
      onClose={onClose}
      add={(said) => call(addSessionToBlocklist, { body: { environment, source, scanRef, ...said } })}
    >
      {(error) => (
        <TextField
          label={t('blocklist.scanRef')}
          hint={t(`blocklist.scanRef.hint.${source}`)}
          error={problemsOf(error).of('scanRef')}
          required
          maxLength={40}
          autoComplete="off"
          className="mono"
          value={scanRef}
          onChange={(event) => setScanRef(event.target.value)}
        />
      )}
    </AddForm>
  )
}
