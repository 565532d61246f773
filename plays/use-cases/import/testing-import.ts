import { runWaitingJobs } from '@pilothouse/platform/jobs/run-waiting-jobs'
import type { Person } from '@pilothouse/platform/identity/person'
import type { TestApp } from '@pilothouse/platform/testing/test-app'
import { commitImport, findImport } from './contract.ts'
import { InventoryImport } from './inventory-import.ts'
import { importJobs } from './server.ts'

/** The headings of a small inventory, as an agency writes them. */
const heading = 'Use Case ID,Use Case Name,Bureau/Component,Stage of Development'

/** A small inventory as CSV: ID, name, bureau, stage in each line. */
export const smallCsv = (...lines: readonly string[]): string => [heading, ...lines].join('\n')

/** What a person does with imports, through the front door, with the jobs run at once. */
export function importer(app: TestApp, person: Person) {
  const runJobs = () =>
    runWaitingJobs({
      world: app,
      log: { error: () => {}, warn: () => {} },
      kinds: importJobs,
      personOf: async () => person,
    })
  const upload = async (body: string | Uint8Array<ArrayBuffer>, fileName = 'ferries.csv') => {
    const response = await app.request(person, `/api/use-cases/imports?fileName=${encodeURIComponent(fileName)}`, {
      method: 'PUT',
      body,
    })
    return InventoryImport.parse(await response.json()).id
  }
  const read = async (body: string | Uint8Array<ArrayBuffer>, fileName?: string) => {
    const id = await upload(body, fileName)
    await runJobs()
    return (await app.as(person, findImport, { id })).body
  }
  const accept = async (body: string) => {
    const { id } = (await read(body)).import
    await app.as(person, commitImport, { id })
    await runJobs()
    return (await app.as(person, findImport, { id })).body.import
  }
  return { upload, read, accept, runJobs }
}
