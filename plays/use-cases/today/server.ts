import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { seeToday } from './see-today.ts'

/** The door of the first page. */
export function todayRoutes(routes: Routes): void {
  serve(routes, contract.seeToday, seeToday)
}
