import type { Context } from '@pilothouse/platform/context'
import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { addProhibitedUse } from './add-prohibited-use.ts'
import * as contract from './contract.ts'
import { checkProhibitedUses, declareProhibitedUses } from './declare-prohibited-uses.ts'
import { endProhibitedUse } from './end-prohibited-use.ts'
import { prohibitedUses } from './prohibited-use.store.ts'

/** The doors of the prohibited uses. */
export function prohibitedUseRoutes(routes: Routes): void {
  serve(routes, contract.listProhibitedUses, listProhibitedUses)
  serve(routes, contract.addProhibitedUse, addProhibitedUse)
  serve(routes, contract.endProhibitedUse, endProhibitedUse)
  serve(routes, contract.checkProhibitedUses, checkProhibitedUses)
  serve(routes, contract.declareProhibitedUses, declareProhibitedUses)
}

const listProhibitedUses = (context: Context) =>
  context.transaction(async (db) => ({ uses: [...(await prohibitedUses(db))] }))
