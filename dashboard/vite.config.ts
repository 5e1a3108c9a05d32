import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

/** The server serves dist/ under /dashboard/; in development set API to its address. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/dashboard/',
  plugins: [tailwindcss()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      // src/no-eval.ts must run before the first schema is made, whichever chunk that is in.
      output: { strictExecutionOrder: true },
      // "use client" means nothing in a bundle that only ever runs in a browser.
      onLog: (level, log, handler) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handler(level, log),
    },
  },
  server: { port: 5174, proxy: { '/api': process.env.API ?? 'http://localhost:3000' } },
})
