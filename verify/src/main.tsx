import { render } from 'preact'
import { baseOf, makeApi } from './api.ts'
import { App } from './app.tsx'

const link = new URL(window.location.href)
const authToken = link.searchParams.get('authToken') ?? ''
const root = document.getElementById('app')
if (root) {
  render(
    <App
      api={authToken === '' ? null : makeApi(baseOf(link.href), authToken)}
      linkLocale={link.searchParams.get('lang')}
    />,
    root,
  )
}
