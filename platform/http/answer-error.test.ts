import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { anyMember } from '../identity/person.ts'
import { testApp } from '../testing/test-app.ts'
import { endpoint } from './endpoint.ts'
import { serve } from './serve.ts'

const work = endpoint({
  method: 'POST',
  path: '/api/test/work',
  summary: 'Works in a transaction, and loses its line half-way when told to',
  allows: anyMember,
  input: z.object({ lose: z.boolean() }),
  output: z.object({ names: z.number() }),
})

const app = await testApp((routes) =>
  serve(routes, work, async (context, { lose }) =>
    context.transaction(async (db) => {
      await db.updateTable('organisation').set({ name: 'Renamed half-way' }).execute()
      if (lose) await cutEveryLine()
      const { names } = await db
        .selectFrom('organisation')
        .select(sql<number>`count(*)::int`.as('names'))
        .where('name', '=', 'Renamed half-way')
        .executeTakeFirstOrThrow()
      return { names }
    }),
  ),
)
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz')

/** Ends every connection to the database but the one that does it, as a restart of the server would. */
const cutEveryLine = () =>
  app.database.pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )

test('a lost database is said in words, nothing is half-saved, and the next request works', async () => {
  const lost = await app.as(ana, work, { lose: true })
  assert.deepEqual([lost.status, lost.problem?.kind], [503, 'unavailable'])
  assert.match(lost.problem?.detail ?? '', /did not answer. Nothing was saved/)
  const names = await app.db.selectFrom('organisation').select('name').where('name', '=', 'Renamed half-way').execute()
  assert.deepEqual(names, [])
  assert.equal((await app.as(ana, work, { lose: false })).body.names, 2)
})
