import { previewPublication, publishRegister } from '@pilothouse/use-cases/server'
import type { ContextOf } from './use-cases.ts'

/** Publishes the demonstration's register once, so that the public page has something to read. */
export async function seedRegister(contextOf: ContextOf): Promise<void> {
  const yuki = await contextOf('Yuki Tanabe')
  const preview = await previewPublication(yuki, { restore: null })
  await publishRegister(yuki, { hash: preview.hash, reason: 'First inventory of the year.', restore: null })
}
