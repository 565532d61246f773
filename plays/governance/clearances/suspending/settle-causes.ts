import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Cause, Clearance } from '../clearance.ts'
import type { Outlook } from '../judging/outlook.ts'
import { keyOf } from '../state-on.ts'
import { takeCauseAway } from './take-cause-away.ts'

/** Kinds of causes that the record itself settles. The others are lifted by whoever reported them, or by hand. */
const judged: readonly Cause['kind'][] = ['obligation', 'condition', 'pilot scope', 'tool approval', 'stage']

const settledWords: Readonly<Partial<Record<Cause['kind'], string>>> = {
  obligation: 'The duty is settled.',
  condition: 'The condition is no longer missed.',
  'pilot scope': 'The pilot’s scope lasts.',
  'tool approval': 'It is approved, or the clearance no longer names it.',
  stage: 'The clearance was decided for the stage of the use.',
}

/** Lifts the causes of a clearance that is held which the record no longer bears out; returns those that are left. */
export async function settleCauses(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  clearance: Clearance,
  outlook: Outlook,
): Promise<readonly Cause[]> {
  const standing = new Set([...outlook.causes, ...outlook.open].map(keyOf))
  const settled = clearance.causes.filter((cause) => judged.includes(cause.kind) && !standing.has(keyOf(cause)))
  for (const { kind, subject } of settled)
    await takeCauseAway(db, context, clearance, { kind, subject, because: settledWords[kind] ?? 'It is mended.' })
  return clearance.causes.filter((cause) => !settled.includes(cause))
}
