import { useApp } from '../app-context.ts'
import { TimeLeft } from '../parts/time-left.tsx'
import { keyOf, type Screen } from '../screen.ts'
import { CameraScreen } from './camera-screen.tsx'
import { Check } from './check.tsx'
import { CountryChoice } from './country-choice.tsx'
import { DocumentChoice } from './document-choice.tsx'
import { HowTo } from './how-to.tsx'
import { Loading } from './loading.tsx'
import { Phone } from './phone.tsx'
import { Ready } from './ready.tsx'
import { Result } from './result.tsx'
import { Retry } from './retry.tsx'
import { TroubleScreen } from './trouble-screen.tsx'
import { Welcome } from './welcome.tsx'
import { Working } from './working.tsx'

export function ScreenView({ screen }: { screen: Screen }) {
  const { state } = useApp()
  return (
    <>
      {state.session ? <TimeLeft /> : null}
      <One key={keyOf(screen)} screen={screen} />
    </>
  )
}

function One({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case 'loading':
      return <Loading />
    case 'trouble':
      return <TroubleScreen trouble={screen.trouble} />
    case 'welcome':
      return <Welcome />
    case 'phone':
      return <Phone />
    case 'retry':
      return <Retry />
    case 'country':
      return <CountryChoice />
    case 'document':
      return <DocumentChoice />
    case 'howTo':
      return <HowTo />
    case 'camera':
      return <CameraScreen step={screen.step} />
    case 'check':
      return <Check step={screen.step} />
    case 'ready':
      return <Ready />
    case 'working':
      return <Working />
    case 'result':
      return <Result ending={screen.ending} />
  }
}
