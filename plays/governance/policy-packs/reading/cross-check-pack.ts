import type { PolicyPack } from '../policy-pack.ts'
import { obligationFaults } from './obligation-faults.ts'
import type { Fault, Path } from './pack-fault.ts'

/** What a pack of the right form may still get wrong: parts that do not fit each other. */
export function crossCheckPack(pack: PolicyPack): Fault[] {
  return [
    ...longIds(pack),
    ...twice(pack.practices, ['practices']),
    ...twice(pack.obligations, ['obligations']),
    ...dateFaults(pack),
    ...unownedPractices(pack),
    ...pack.obligations.flatMap((obligation, at) => obligationFaults(obligation, pack, ['obligations', at])),
  ]
}

const LONGEST_ID = 60

function longIds({ id, practices, obligations }: PolicyPack): Fault[] {
  const ids = [
    { id, path: ['id'] },
    ...practices.map((practice, at) => ({ id: practice.id, path: ['practices', at, 'id'] })),
    ...obligations.map((obligation, at) => ({ id: obligation.id, path: ['obligations', at, 'id'] })),
  ]
  return ids
    .filter((one) => one.id.length > LONGEST_ID)
    .map(({ path }) => ({ path, because: `An id has at most ${LONGEST_ID} characters. Shorten it.` }))
}

function twice(items: readonly { id: string }[], path: Path): Fault[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, at) => {
    if (seen.has(id)) return [{ path: [...path, at, 'id'], because: `The id “${id}” is taken above. Choose another.` }]
    seen.add(id)
    return []
  })
}

function dateFaults({ id, supersedes, effectiveFrom, effectiveUntil }: PolicyPack): Fault[] {
  const faults: Fault[] = []
  if (effectiveUntil !== null && effectiveUntil < effectiveFrom)
    faults.push({ path: ['effectiveUntil'], because: `The last day comes before the first, ${effectiveFrom}.` })
  if (supersedes.includes(id))
    faults.push({
      path: ['supersedes', supersedes.indexOf(id)],
      because: 'A new version replaces the earlier ones by itself. Name only other packs here.',
    })
  return faults
}

const unownedPractices = ({ practices, obligations }: PolicyPack): Fault[] =>
  practices.flatMap(({ id }, at) =>
    obligations.some(({ practice }) => practice === id)
      ? []
      : [
          {
            path: ['practices', at],
            because: `No obligation belongs to the practice “${id}”, so nobody would owe it.`,
          },
        ],
  )
