import { z } from 'zod'
import { columnLabel } from '@pilothouse/use-cases/inventory/finding'
import { ColumnName, inventoryColumn } from '@pilothouse/use-cases/inventory/inventory-column'
import { factQuestion, sayValue } from '../../obligations/facts/fact-questions.ts'
import { FactNames } from '../../obligations/facts/given-facts.ts'
import type { Saying } from '../reviewed-record.ts'

const FactValue = z.union([z.string(), z.boolean(), z.array(z.string())]).nullable()

/** Facts as their questions call them, columns by the first line of OMB's heading. */
export const saying: Saying = {
  fact: (name, given) => {
    const { label, choices = [] } = factQuestion(FactNames.parse(name))
    const value = FactValue.parse(given)
    return { what: label, value: choices.find((choice) => choice.value === value)?.label ?? sayValue(value) }
  },
  cell: (name) => {
    const column = ColumnName.safeParse(name)
    return column.success ? columnLabel(inventoryColumn(column.data).heading).slice(1, -1) : name
  },
}
