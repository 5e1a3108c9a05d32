import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { meQuery } from './api.ts'
import { Frame } from './frame/frame.tsx'
import { NotFoundPage } from './pages/not-found.tsx'
import { SignInPage } from './pages/sign-in.tsx'
import { VerificationsPage } from './pages/verifications.tsx'
import { isSignedOut } from './query-client.ts'
import {
  BlocklistSearch,
  CaseSearch,
  EnvironmentSearch,
  ListSearch,
  ListsSearch,
  MonitoringsSearch,
  NamesSearch,
  NotificationsSearch,
  SignInSearch,
} from './search.ts'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NotFoundPage })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: SignInPage,
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.queryClient.ensureQueryData(meQuery) }
    } catch (error) {
      if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { next: location.href } })
      throw error
    }
  },
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/verifications', replace: true })
  },
})

const verifications = createRoute({
  getParentRoute: () => signedIn,
  path: '/verifications',
  validateSearch: ListSearch,
  component: VerificationsPage,
})

const verification = createRoute({
  getParentRoute: () => signedIn,
  path: '/verifications/$scanRef',
  validateSearch: CaseSearch,
  component: lazyRouteComponent(() => import('./pages/case.tsx'), 'CasePage'),
})

const blocklists = createRoute({
  getParentRoute: () => signedIn,
  path: '/blocklists',
  validateSearch: BlocklistSearch,
  component: lazyRouteComponent(() => import('./pages/blocklists.tsx'), 'BlocklistsPage'),
})

const screening = createRoute({
  getParentRoute: () => signedIn,
  path: '/screening',
  validateSearch: NamesSearch,
  component: lazyRouteComponent(() => import('./pages/screening.tsx'), 'ScreeningPage'),
})

const lists = createRoute({
  getParentRoute: () => signedIn,
  path: '/lists',
  validateSearch: ListsSearch,
  component: lazyRouteComponent(() => import('./pages/lists.tsx'), 'ListsPage'),
})

const monitorings = createRoute({
  getParentRoute: () => signedIn,
  path: '/monitorings',
  validateSearch: MonitoringsSearch,
  component: lazyRouteComponent(() => import('./pages/monitorings.tsx'), 'MonitoringsPage'),
})

const monitoring = createRoute({
  getParentRoute: () => signedIn,
  path: '/monitorings/$id',
  component: lazyRouteComponent(() => import('./pages/monitoring.tsx'), 'MonitoringPage'),
})

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsPage'),
})

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/api-keys', replace: true })
  },
})

const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  validateSearch: EnvironmentSearch,
  component: lazyRouteComponent(() => import('./pages/api-keys.tsx'), 'ApiKeysPage'),
})

const notifications = createRoute({
  getParentRoute: () => settings,
  path: '/notifications',
  validateSearch: NotificationsSearch,
  component: lazyRouteComponent(() => import('./pages/notifications.tsx'), 'NotificationsPage'),
})

const routeTree = root.addChildren([
  signIn,
  signedIn.addChildren([
    home,
    verifications,
    verification,
    blocklists,
    screening,
    lists,
    monitorings,
    monitoring,
    settings.addChildren([settingsHome, apiKeys, notifications]),
  ]),
])

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/dashboard',
    context: { queryClient },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
