import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { packsInForce, type AdoptedPack } from '../../policy-packs/adoptions/packs-in-force.ts'
import { listAdoptedPacks } from '../../policy-packs/pack.store.ts'
import type { PolicyPack } from '../../policy-packs/policy-pack.ts'
import { deriveFacts } from '../facts/derive-facts.ts'
import { mergeFacts } from '../facts/given-facts.ts'
import { saveMergedFacts } from '../facts/use-facts.store.ts'
import type { UseFacts } from '../facts/use-facts.ts'
import { settledState, type Standing } from '../settling/settled-state.ts'
import { settleObligations } from '../settling/settle-obligations.ts'
import { applyPacks } from './apply-packs.ts'
import { dutyName, keepDuties } from './duty.store.ts'
import { holdJudgedUses, type JudgedUse } from './judged-use.store.ts'
import {
  compareWithPacks,
  endObligations,
  linkStandingEvidence,
  moveObligations,
  openObligations,
  staleLinksOf,
  type GroupVerdict,
  type Judgement,
} from './recompute.store.ts'

/** What is asked of uses that share their facts and their packs. */
interface Group {
  readonly packs: readonly PolicyPack[]
  readonly verdicts: readonly GroupVerdict[]
}

/** Packs and duties that were read already in this run: they are the same for many uses. */
export interface Reading {
  adopted: readonly AdoptedPack[] | null
  readonly packs: Map<string, readonly PolicyPack[]>
  readonly dutyIds: Map<string, string>
}

/** Nothing read yet. */
export const freshReading = (): Reading => ({ adopted: null, packs: new Map(), dutyIds: new Map() })

/**
 * Works out facts and duties of these uses anew, in the caller's transaction: opens what is new, ends what no longer
 * applies with the reason, and lets states follow. Safe to repeat. Returns how many obligations changed.
 */
export async function recomputeUses(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  useIds: readonly string[],
  reading: Reading = freshReading(),
): Promise<number> {
  const uses = await holdJudgedUses(db, useIds)
  const judged = uses.map((use) => ({ use, facts: factsOf(use) }))
  const at = context.now()
  await saveMergedFacts(
    db,
    judged.map(({ use, facts }) => ({ useCaseId: use.id, facts })),
    at,
  )
  await readPacks(db, reading, uses, dayOf(at))
  const { members, groups } = groupsOf(judged, reading, dayOf(at))
  const verdicts = groups.flatMap((group) => group.verdicts)
  const judgement = { useIds: uses.map(({ id }) => id), groups: members, verdicts, at, day: dayOf(at) }
  return carryOut(db, context, judgement, groups)
}

const factsOf = ({ given, startsOn, ...use }: JudgedUse): UseFacts =>
  mergeFacts(deriveFacts(use, startsOn === null ? null : { startsOn }), given)

async function readPacks(db: Database, reading: Reading, uses: readonly JudgedUse[], day: string): Promise<void> {
  reading.adopted ??= await listAdoptedPacks(db, day)
  for (const path of new Set(uses.map((use) => use.path))) {
    if (reading.packs.has(path)) continue
    const packs = packsInForce(reading.adopted, path, day)
    reading.packs.set(path, packs)
    for (const [name, id] of await keepDuties(db, packs)) reading.dutyIds.set(name, id)
  }
}

/** Uses with the same facts under the same packs are judged once. */
function groupsOf(judged: readonly { use: JudgedUse; facts: UseFacts }[], reading: Reading, day: string) {
  const numbers = new Map<string, number>()
  const groups: Group[] = []
  const members = judged.map(({ use, facts }) => {
    const name = `${use.path} ${JSON.stringify(facts)}`
    const known = numbers.get(name)
    if (known !== undefined) return known
    const number = groups.length
    numbers.set(name, number)
    groups.push(judgeGroup(number, reading.packs.get(use.path) ?? [], facts, { ...reading, day }))
    return number
  })
  return { members, groups }
}

const unwaived = (applies: Standing['applies'], appliesBecause: string): Standing => ({
  applies,
  appliesBecause,
  waivedUntil: null,
  waiverEndedOn: null,
  waiverEndedBecause: '',
})

function judgeGroup(
  group: number,
  packs: readonly PolicyPack[],
  facts: UseFacts,
  { dutyIds, day }: Pick<Reading, 'dutyIds'> & { day: string },
): Group {
  const verdicts = applyPacks(packs, facts).map(({ pack, duty, applies, because }): GroupVerdict => {
    const id = dutyIds.get(dutyName(pack.id, pack.version, duty.id))
    if (id === undefined) throw new Error(`The duty ${duty.id} of ${pack.id} was not written down`)
    const due = duty.dueBefore === null ? (duty.dueWithinDays ?? 0) : null
    const { state, because: missing } = settledState(duty, unwaived(applies, because), [], day)
    return { group, duty_id: id, pack_id: pack.id, key: duty.id, applies, because, state, missing, due_days: due }
  })
  return { packs, verdicts }
}

async function carryOut(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  judgement: Judgement,
  groups: readonly Group[],
): Promise<number> {
  const { fresh, differing, orphans } = await compareWithPacks(db, judgement)
  if (differing.length > 0) await moveObligations(db, differing, judgement.day)
  const otherwise = differing.filter(({ asksOtherwise }) => asksOtherwise).map(({ id }) => id)
  if (otherwise.length > 0) await staleLinksOf(db, otherwise, judgement.day)
  const ended = orphans.map(({ id, packId, group }) => ({ id, because: sayEnded(packId, groups[group]?.packs ?? []) }))
  if (ended.length > 0) await endObligations(db, ended)
  const opened = fresh > 0 ? await openObligations(db, judgement) : []
  for (const { useCaseId, obligations } of opened) {
    await announce(db, context, { event: 'obligation opened', subject: useCaseId, detail: { obligations } })
  }
  const served = await linkStandingEvidence(db, judgement.useIds)
  await settleObligations(db, context, [...new Set([...differing, ...orphans].map(({ id }) => id).concat(served))])
  return differing.length + orphans.length + opened.reduce((sum, { obligations }) => sum + obligations.length, 0)
}

function sayEnded(packId: string, packs: readonly PolicyPack[]): string {
  const pack = packs.find(({ id }) => id === packId)
  return pack
    ? `Version ${pack.version} of ${pack.title} no longer has this duty.`
    : 'Its policy pack is no longer in force for this office.'
}
