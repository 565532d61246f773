import os from 'node:os'
import { connect } from '@pilothouse/platform/database/connect'
import { createContext } from '@pilothouse/platform/create-context'
import { localFiles } from '@pilothouse/platform/files/local-files'
import { Person } from '@pilothouse/platform/identity/person'
import { writeImport } from './write-import.ts'

// A process for import-killed.test.ts: it writes an import and is killed before the transaction ends.
const [url = '', told = '', id = ''] = process.argv.slice(2)
const world = {
  db: connect(url, () => {}, 2).db,
  now: () => new Date(),
  installation: { baseUrl: 'http://pilothouse.test', demo: false },
  files: localFiles(os.tmpdir()),
  embed: async () => [],
}
const context = createContext(world, Person.parse(JSON.parse(told)), 'dying')
await writeImport(context, { id }, async ({ done }) => {
  if (done === 3) process.kill(process.pid, 'SIGKILL')
})
