import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { PackObligation } from '../../policy-packs/policy-pack.ts'
import { needsOf } from '../settling/settled-state.ts'
import type { NewPiece } from './evidence.ts'

const Target = z.object({
  id: z.uuid(),
  packId: z.string(),
  key: z.string(),
  duty: z.object(PackObligation.pick({ title: true, satisfiedBy: true, reviewedBy: true }).shape),
})

type Piece = Pick<NewPiece, 'useCaseId' | 'kind' | 'discipline' | 'obligationIds' | 'keys'>

/** The obligations of the use that a piece serves. Refuses ids that are not of this use, and a kind that none of those named asks for. */
export async function targetsOf(db: Database, piece: Piece): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('obligation')
    .innerJoin('duty', 'duty.id', 'obligation.duty_id')
    .select(['obligation.id', 'obligation.pack_id as packId', 'obligation.key', 'duty.content as duty'])
    .where('use_case_id', '=', piece.useCaseId)
    .execute()
  const { kind, discipline = null, obligationIds, keys } = piece
  const all = rows.map((row) => Target.parse(row))
  const named = all.filter((one) => isNamed(one, piece))
  const foreign = obligationIds?.some((id) => !all.some((one) => one.id === id))
  if (foreign) throw new Refusal('not-found', 'This use has no such duty. Open its duties and choose again.')
  const asking = named.filter(({ duty }) => needsOf(duty).some(({ fits }) => fits({ kind, discipline })))
  if (asking.length === 0 && (obligationIds ?? keys)) throw notAsked(named, kind)
  return asking.map(({ id }) => id)
}

const isNamed = ({ id, packId, key }: z.infer<typeof Target>, { obligationIds, keys }: Piece): boolean =>
  (!obligationIds && !keys) ||
  obligationIds?.includes(id) === true ||
  keys?.some((name) => name === key || name === `${packId}/${key}`) === true

function notAsked(named: readonly z.infer<typeof Target>[], kind: string): Refusal {
  const asked = named.flatMap(({ duty }) => needsOf(duty).map(({ words }) => words))
  const words = asked.length > 0 ? ` It asks for ${[...new Set(asked)].join(', ')}.` : ''
  return new Refusal('invalid', `This duty does not ask for evidence of the kind “${kind}”.${words}`, {
    fields: { kind: 'Choose a kind that the duty asks for.' },
  })
}
