import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { withTestServer } from './test-server.ts'

// Runs the server's tests (all, or the files named) on one PostgreSQL, each file on a database of its own.
const named = process.argv.slice(2)
const files = named.length > 0 ? named : globSync('{*.test.ts,{platform,knowledge,plays,apps,checks}/**/*.test.ts}', { exclude: ['**/node_modules/**'] })

process.exitCode = await withTestServer(
  (url) =>
    new Promise<number>((resolve) => {
      const tests = spawn(process.execPath, ['--test', '--test-concurrency=2', '--test-timeout=120000', ...files], {
        stdio: 'inherit',
        env: { ...process.env, TEST_DATABASE_URL: url },
      })
      tests.on('exit', (code) => resolve(code ?? 1))
    }),
)
