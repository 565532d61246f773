import { CheckboxesField } from '@pilothouse/platform/ui/ChoiceField'
import type { Field } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import { dataCategories } from '../../catalogue/data-category.ts'

const choices = dataCategories.map(({ id, label, means }) => ({ value: id, label, hint: means }))

/** Chooses categories of data, by id. */
export function DataCategoryPicker(props: {
  readonly field: Field<string[]>
  readonly label: string
  readonly hint?: string
}): ReactNode {
  return <CheckboxesField {...props} choices={choices} />
}
