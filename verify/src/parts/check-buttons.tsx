import type { Step } from '@bonafide/core/vocabulary.ts'
import { useApp, useSession } from '../app-context.ts'
import type { Photo } from '../flow.ts'
import { ActionButton } from './action-button.tsx'

type Props = { step: Step; photo: Photo | undefined; isBad: boolean }

/** What we advise comes first; the other is one press away. */
export function CheckButtons({ step, photo, isBad }: Props) {
  const { t, dispatch, actions } = useApp()
  const use = useUse(step)
  const again = () => dispatch({ type: 'retaken', step })
  const takeAgain = (tone: 'main' | 'plain') => (
    <ActionButton key="again" tone={tone} onPress={again}>
      {t('check.again')}
    </ActionButton>
  )
  if (photo?.transfer.state === 'sending') return takeAgain('plain')
  if (photo?.transfer.state === 'failed') {
    return (
      <>
        <ActionButton onPress={() => actions.send(step, photo.blob, photo.source)}>
          {t('upload.again')}
        </ActionButton>
        {takeAgain('plain')}
      </>
    )
  }
  const useThis = (
    <ActionButton key="use" tone={isBad ? 'plain' : 'main'} onPress={use}>
      {t('check.use')}
    </ActionButton>
  )
  return isBad ? [takeAgain('main'), useThis] : [useThis, takeAgain('plain')]
}

/** Accepts the photo; the last one sends them all. */
function useUse(step: Step): () => Promise<void> {
  const { state, dispatch, actions } = useApp()
  const { steps } = useSession()
  const isLast = steps.every((each) => each === step || state.accepted.includes(each))
  return async () => {
    if (isLast) await actions.submit()
    dispatch({ type: 'accepted', step })
  }
}
