import { useApp } from '../app-context.ts'

export function Loading() {
  const { t } = useApp()
  return (
    <main class="loading" aria-live="polite">
      {t('page.loading')}
    </main>
  )
}
