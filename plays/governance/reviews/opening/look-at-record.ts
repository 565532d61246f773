import { sayDay } from '@pilothouse/platform/day'
import { createHash } from 'node:crypto'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { PilotScope } from '@pilothouse/use-cases/portfolio/pilot-scope'
import { openUseCase } from '@pilothouse/use-cases/server'
import { findUseFacts } from '../../obligations/facts/use-facts.store.ts'
import type { Look } from '../review.store.ts'
import { ReviewedRecord } from '../reviewed-record.ts'

/** The use as it is now, and the hash by which a decision says what it was made on. */
export async function lookAtRecord(db: Database, context: Context, useCaseId: string): Promise<Look> {
  const { useCase, scope } = await openUseCase(context.within(db), { id: useCaseId })
  const { title, summary, organisationName: office, ownerName: owner, stage, cells } = useCase
  const record = {
    title,
    summary,
    office,
    owner,
    stage: stage ?? 'not reported',
    scope: scope ? sayScope(scope) : '',
    cells,
    facts: (await findUseFacts(db, useCaseId))?.facts ?? null,
  }
  return { record, fingerprint: fingerprintOf(record) }
}

const sayScope = ({ startsOn, endsOn, userLimit, sites, exitCriteria, scaleCriteria }: PilotScope): string =>
  `${sayDay(startsOn)} to ${sayDay(endsOn)}, at most ${userLimit} people. Sites: ${sites}. Stops: ${exitCriteria} Goes on: ${scaleCriteria}`

/** SHA-256 over the record, in an order that does not depend on how it was kept. */
function fingerprintOf(record: ReviewedRecord): string {
  const { cells, ...rest } = ReviewedRecord.parse(record)
  const sorted = Object.entries(cells).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([rest, sorted]))
    .digest('hex')
}
