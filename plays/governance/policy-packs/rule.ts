import { z } from 'zod'

/** A plain value in a rule. */
const Value = z.union([z.string(), z.number(), z.boolean()])
type Value = z.infer<typeof Value>

/** JSON Logic, cut down to what policy needs: everything else is refused when a pack is read. */
export type Rule =
  | boolean
  | { var: string }
  | { '!': Rule }
  | { and: Rule[] }
  | { or: Rule[] }
  | { '==': [{ var: string }, Value] }
  | { '!=': [{ var: string }, Value] }
  | { in: [Value, { var: string }] | [{ var: string }, Value[]] }
  | { '<': [{ var: string }, Value] }
  | { '>=': [{ var: string }, Value] }

const Fact = z.strictObject({ var: z.string().min(1) })

/** The schema of a rule. Which facts there are, the reader of packs checks. */
export const Rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.boolean(),
    Fact,
    z.strictObject({ '!': Rule }),
    z.strictObject({ and: z.array(Rule).min(1) }),
    z.strictObject({ or: z.array(Rule).min(1) }),
    z.strictObject({ '==': z.tuple([Fact, Value]) }),
    z.strictObject({ '!=': z.tuple([Fact, Value]) }),
    z.strictObject({ in: z.union([z.tuple([Value, Fact]), z.tuple([Fact, z.array(Value)])]) }),
    z.strictObject({ '<': z.tuple([Fact, Value]) }),
    z.strictObject({ '>=': z.tuple([Fact, Value]) }),
  ]),
)

/** What a rule says of a use. Unknown: a fact that it needs has not been stated. */
export type Verdict = boolean | 'unknown'
