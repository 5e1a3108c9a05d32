import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

/** The server serves dist/ under /dashboard/; in development set API to its address. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/dashboard/',
  plugins: [tailwindcss()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022' },
  server: { port: 5174, proxy: { '/api': process.env.API ?? 'http://localhost:3000' } },
})
