import { authorityFor, refuseOtherCapacity, type WaitingSource } from '@pilothouse/governance/server'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayNoteOverrides } from '../permissions.ts'
import { determinationLines } from './determination.store.ts'
import { findUse } from './find-use.ts'

/** Screens that wait for the person's decision. */
export const screensToDecide: WaitingSource = async (db, context) => {
  const submitted = (await determinationLines(db)).filter(({ screenStatus }) => screenStatus === 'submitted')
  const items = []
  for (const { useCaseId, title, submittedAt } of submitted) {
    if (!(await mayDecide(db, context, useCaseId))) continue
    items.push({
      key: `screen to decide ${useCaseId} ${submittedAt}`,
      what: 'Decide whether it is high-impact',
      title,
      href: `/responsible-use/determinations/${useCaseId}`,
      since: submittedAt ?? context.now().toISOString(),
      dueOn: null,
      otherwise: 'The use cannot be cleared: nothing may run under it.',
    })
  }
  return items
}

/** Overrides of a presumption that the Chief AI Officer has not noted. */
export const overridesToNote: WaitingSource = async (db, { person }) => {
  if (!mayNoteOverrides(person)) return []
  return (await determinationLines(db)).flatMap(({ unnoted, useCaseId, title, decidedAt }) =>
    unnoted && decidedAt
      ? [
          {
            key: `override to note ${useCaseId} ${decidedAt}`,
            what: 'Take note of a presumption that was set aside',
            title,
            href: `/responsible-use/determinations/${useCaseId}`,
            since: decidedAt,
            dueOn: null,
            otherwise: 'The written record of the override lacks your note.',
          },
        ]
      : [],
  )
}

/** Screens that came back to the person who owns the use. */
export const screensReturned: WaitingSource = async (db, { person }) => {
  const returned = (await determinationLines(db)).filter(
    ({ screenStatus, ownerId }) => screenStatus === 'returned' && ownerId === person.id,
  )
  return returned.map(({ useCaseId, title, submittedAt }) => ({
    key: `screen returned ${useCaseId} ${submittedAt}`,
    what: 'Answer the high-impact screen again',
    title,
    href: `/responsible-use/determinations/${useCaseId}/screen`,
    since: submittedAt ?? '',
    dueOn: null,
    otherwise: 'Nobody can decide, and the use cannot be cleared.',
  }))
}

async function mayDecide(
  db: Parameters<WaitingSource>[0],
  context: Parameters<WaitingSource>[1],
  useCaseId: string,
): Promise<boolean> {
  const { path } = await findUse(db, useCaseId)
  try {
    await authorityFor(db, context, 'decide determinations', path)
    await refuseOtherCapacity(db, context, { useCaseId, capacity: 'deciding' })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
