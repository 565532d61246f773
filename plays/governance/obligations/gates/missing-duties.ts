import type { Missing } from '@pilothouse/platform/refusal'
import { factNouns } from '../../policy-packs/saying/fact-words.ts'
import type { Obligation } from '../obligation.ts'

/**
 * What is missing, in the order in which it is best done: an answer that decides several duties stands first and once,
 * then every duty by itself.
 */
export function missingDuties(due: readonly Obligation[]): readonly Missing[] {
  const unknown = Map.groupBy(
    due.filter(({ state }) => state === 'cannot tell'),
    ({ because }) => because,
  )
  const known = due.filter(({ state }) => state !== 'cannot tell')
  return [...[...unknown.values()].flatMap(missingAnswer), ...known.map(missingDuty)]
}

function missingAnswer(duties: readonly Obligation[]): readonly Missing[] {
  const [first, ...others] = duties
  if (!first) return []
  if (others.length === 0) return [missingDuty(first)]
  const { useCaseId, because, owedByName } = first
  const what = `${plain(because)}: it decides ${duties.length} duties`
  return because.includes(factNouns.determination)
    ? [{ what, who: 'the Chief AI Officer or a delegate', href: `/responsible-use/determinations/${useCaseId}` }]
    : [{ what, who: owedByName, href: `/use-cases/portfolio/${useCaseId}?tab=duties` }]
}

/** A duty that is not settled. */
const missingDuty = (duty: Obligation): Missing => ({
  what: `${duty.title}: ${duty.state}${sayWhy(duty)}`,
  who: duty.owedByName,
  href: `/governance/obligations/${duty.id}`,
  source: `${duty.source.place}, version ${duty.packVersion}`,
})

/** “Not started” says enough by itself. */
const sayWhy = ({ state, because }: Obligation): string =>
  state === 'not started' || because === '' ? '' : ` (${plain(because)})`

const plain = (sentence: string): string => sentence.replace(/\.$/, '')
