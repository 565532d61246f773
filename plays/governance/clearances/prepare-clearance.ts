import type { Clearance } from './clearance.ts'

/** A clearance with its lists made quick to ask: made once when it changes, asked on every call. */
export interface PreparedClearance {
  readonly clearance: Clearance
  readonly models: ReadonlySet<string>
  readonly dataCategories: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly tools: ReadonlySet<string>
}

/** The form in which `may` asks a clearance. */
export function prepareClearance(clearance: Clearance): PreparedClearance {
  const { models, dataCategories, groups, tools } = clearance.envelope
  return {
    clearance,
    models: new Set(models),
    dataCategories: new Set(dataCategories),
    groups: new Set(groups),
    tools: new Set(tools),
  }
}
