import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { makeQueryClient } from './query-client.ts'
import { makeRouter } from './routes.tsx'

/** For tests: the markup of a part of a page at an address below /dashboard, with real links. */
export function markupAt(path: string, part: ReactNode): string {
  const queryClient = makeQueryClient()
  const router = makeRouter(queryClient)
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: [`/dashboard${path}`] }),
  })
  return renderToStaticMarkup(
    <QueryClientProvider client={queryClient}>
      <RouterContextProvider router={router}>
        <Tooltip.Provider>{part}</Tooltip.Provider>
      </RouterContextProvider>
    </QueryClientProvider>,
  )
}
