import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'

/** Where the API answers while Vite serves the pages (`npm run dev`). */
const apiAddress = (mode: string): string => loadEnv(mode, '.', 'API_')['API_URL'] ?? 'http://localhost:4001'

/** How the browser's part is built: hashed files, nothing inline, nothing from another host. */
export default defineConfig(({ mode }) => {
  const api = { target: apiAddress(mode) }
  return {
    plugins: [react()],
    css: {
      preprocessorOptions: { scss: { loadPaths: ['../../node_modules/@uswds/uswds/packages'], quietDeps: true } },
    },
    build: { assetsInlineLimit: 0, modulePreload: false, reportCompressedSize: false },
    server: { proxy: { '/api': api, '/register': api, '/ai': api } },
  }
})
