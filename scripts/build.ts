/** Bundles the two web apps into their dist folders. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

for (const app of ['verify', 'dashboard']) {
  const root = fileURLToPath(new URL(`../${app}`, import.meta.url))
  await build({ root, configFile: `${root}/vite.config.ts`, logLevel: 'warn' })
}
