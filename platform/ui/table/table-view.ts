import { z } from 'zod'
import { listOf } from '../../http/endpoint.ts'
import type { Choice } from '../form/ChoiceField.tsx'
import { useAddress, useChangeAddress } from '../page/address.ts'

/** What every table keeps in the address. A page extends it with its filters: `TableSearch.extend({ stage: listOf(Stage) })`. */
export const TableSearch = z.object({
  words: z.string().default(''),
  /** A column's key; with a minus in front, the other way round. */
  sort: z.string().default(''),
  page: z.coerce.number().int().min(1).default(1),
  /** The chosen columns; none means the usual ones. */
  columns: listOf(z.string()),
})
export type TableSearch = z.infer<typeof TableSearch>

/** A filter above a table, bound to a list in the address. */
export interface TableFilter {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice<string>[]
  readonly chosen: readonly string[]
  readonly choose: (values: readonly string[]) => void
}

/** A table's state, which is the address: so a view can be sent. */
export interface TableView<Search extends TableSearch = TableSearch> {
  readonly search: Search
  readonly change: (part: Partial<TableSearch>) => void
  /** A filter over the list of that name in the address. */
  readonly filter: (
    name: Exclude<keyof Search & string, keyof TableSearch>,
    label: string,
    choices: readonly Choice<string>[],
  ) => TableFilter
}

/** Reads a table's state from the address. `usual` says how it is sorted when nobody asked. */
export function useTableView<Schema extends typeof TableSearch>(
  schema: Schema,
  usual: { readonly sort?: string } = {},
): TableView<z.output<Schema>> {
  const [read] = useAddress(schema)
  const changeAddress = useChangeAddress()
  const search = { ...read, sort: read.sort || (usual.sort ?? '') }
  const change = (part: object): void => changeAddress({ page: undefined, ...part })
  return {
    search,
    change,
    filter: (name, label, choices) => ({
      name,
      label,
      choices,
      chosen: z.array(z.string()).catch([]).parse(search[name]),
      choose: (values) => change({ [name]: values }),
    }),
  }
}
