import { connect } from '../../database/connect.ts'
import { Person } from '../../identity/person.ts'
import { scriptedEmbed } from '../../testing/test-context.ts'
import { startJobRunner } from './job-runner.ts'

// A process for job-runner.test.ts to kill: it takes a job up and never ends it.
const [url = '', person = ''] = process.argv.slice(2)
const owner = Person.parse(JSON.parse(person))
const connection = connect(url, () => {}, 5)
const noFiles = () => Promise.reject(new Error('This runner has no files'))

await startJobRunner({
  world: {
    db: connection.db,
    now: () => new Date(),
    installation: { baseUrl: 'http://pilothouse.test', demo: false },
    files: { put: noFiles, get: noFiles },
    embed: scriptedEmbed,
  },
  pool: connection.pool,
  kinds: { survive: () => new Promise(() => {}) },
  personOf: async () => owner,
  log: { error: () => {}, warn: () => {} },
  deadAfterSeconds: 10,
})
