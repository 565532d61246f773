import { spawn } from 'node:child_process'
import { once } from 'node:events'

// `npm run dev`: the server with watch on 4001, Vite with hot reload on the address that people use.
const port = process.env['PORT'] ?? '4000'
const apiPort = String(Number(port) + 1)
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'apps/server/cli.ts', 'start'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: apiPort, BASE_URL: `http://localhost:${port}` },
})
const web = spawn(process.execPath, ['../../node_modules/vite/bin/vite.js', '--port', port, '--strictPort'], {
  cwd: 'apps/web',
  stdio: 'inherit',
  env: { ...process.env, API_URL: `http://localhost:${apiPort}` },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.kill('SIGTERM')
    web.kill('SIGTERM')
  })
}
await Promise.all([once(server, 'exit'), once(web, 'exit')])
