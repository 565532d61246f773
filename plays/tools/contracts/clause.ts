import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import pack from '@pilothouse/packs/tools/contract-clauses.json' with { type: 'json' }

const ClausePack = z.object({
  version: z.string(),
  title: z.string(),
  standing: z.string(),
  clauses: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      asks: z.string(),
      source: z.string(),
      /** `second-hand`: known from summaries. `proposed`: a draft rule. `ours`: our advice. */
      sure: z.enum(['second-hand', 'proposed', 'ours']),
      weight: z.enum(['required', 'recommended', 'proposed']),
    }),
  ),
})

/** What a contract for AI should say, item by item with its source. */
export const clausePack = ClausePack.parse(pack)

/** An item of the checklist. */
export const ClauseId = z.enum(
  clausePack.clauses.map(({ id }) => id),
  'Choose a clause from the list.',
)

/** How a contract meets a clause. */
export const ClauseState = z.enum(['in the contract', 'partly', 'missing', 'not needed'])
export type ClauseState = z.infer<typeof ClauseState>

/** What was found about one clause of one contract. */
export const CheckedClause = z.object({
  clause: z.string(),
  edition: z.string(),
  state: ClauseState,
  note: z.string(),
  checkedByName: z.string(),
  checkedAt: Instant,
})
export type CheckedClause = z.infer<typeof CheckedClause>

/** How many clauses that a rule requires are settled, open (missing or in part), and not looked at yet. */
export function countRequired(checked: readonly Pick<CheckedClause, 'clause' | 'state'>[]): {
  readonly settled: number
  readonly open: number
  readonly unchecked: number
} {
  const required = clausePack.clauses.filter(({ weight }) => weight === 'required').map(({ id }) => id)
  const states = required.map((id) => checked.find(({ clause }) => clause === id)?.state)
  const settled = states.filter((state) => state === 'in the contract' || state === 'not needed').length
  const unchecked = states.filter((state) => state === undefined).length
  return { settled, unchecked, open: required.length - settled - unchecked }
}
