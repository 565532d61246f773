import { sql } from 'kysely'

/** The cells of a use as `cellsWithId` gives them, in a query over `use_case`. */
export const CELLS_WITH_ID = sql`use_case.cells || jsonb_build_object('id', coalesce(nullif(use_case.cells ->> 'id', ''), use_case.inventory_id, ''))`
