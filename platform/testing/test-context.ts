import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createContext, type World } from '../create-context.ts'
import type { Context } from '../context.ts'
import { testDatabase, type TestDatabase } from '../database/test-database.ts'
import { localFiles } from '../files/stores/local-files.ts'
import type { Person } from '../identity/person.ts'

/** A world of its own: real database, real files, a clock that the test sets. */
export interface TestWorld extends World {
  readonly database: TestDatabase
  readonly contextOf: (person: Person) => Context
  /** Where its files stand, for tests that look there. */
  readonly fileFolder: string
  /** Moves the clock. */
  readonly setNow: (to: string) => void
  readonly close: () => Promise<void>
}

/** Opens a world for one test file; `close` leaves nothing behind. */
export async function testWorld(): Promise<TestWorld> {
  const database = await testDatabase()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-files-'))
  let now = new Date('2026-11-23T09:00:00Z')
  const world: World = {
    db: database.db,
    now: () => now,
    installation: { baseUrl: 'http://pilothouse.test', demo: false },
    files: localFiles(folder),
    embed: scriptedEmbed,
  }
  return {
    ...world,
    database,
    fileFolder: folder,
    contextOf: (person) => createContext(world, person, 'test'),
    setNow: (to) => {
      now = new Date(to)
    },
    close: async () => {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Stands in for the model: counts letters into a unit vector, so that like texts come out alike. */
export const scriptedEmbed: Context['embed'] = async (texts) =>
  texts.map((text) => {
    const vector = new Float32Array(384)
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
      let place = 7
      for (const letter of word) place = (place * 31 + letter.charCodeAt(0)) % 384
      vector[place] = (vector[place] ?? 0) + 1
    }
    const length = Math.hypot(...vector) || 1
    return vector.map((value) => value / length)
  })
