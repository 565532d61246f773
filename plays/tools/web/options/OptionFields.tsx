import { choicesOf, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import type { Field, Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.ts'
import { OptionKind, type ComparisonDraft, type ToolOption } from '../../options/option-comparison.ts'
import { DataCategoryPicker } from '../lent/DataCategoryPicker.tsx'
import { OptionalNumberField } from '../parts/NumberField.tsx'

type OptionsForm = Pick<Form<ComparisonDraft>, 'values' | 'set' | 'idOf' | 'problems'>

/** One option of a comparison. */
export function OptionFields(props: {
  readonly form: OptionsForm
  readonly place: number
  readonly entries: readonly CatalogueEntry[]
}): ReactNode {
  const { form, place, entries } = props
  const { options } = form.values
  const entryKey = fieldOf(form, place, 'entryKey')
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend usa-legend--large">Option {place + 1}</legend>
      <TextField field={fieldOf(form, place, 'name')} label="Name" limit={200} />
      <SelectField field={fieldOf(form, place, 'kind')} label="Kind" choices={choicesOf(OptionKind.options)} />
      <SelectField
        field={{
          ...entryKey,
          value: entryKey.value || 'none',
          set: (key: string) => entryKey.set(key === 'none' ? '' : key),
        }}
        label="Entry of the catalog"
        hint="Its approval is shown beside it."
        choices={[
          { value: 'none', label: 'Not in the catalog' },
          ...entries.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <OptionalNumberField
        field={fieldOf(form, place, 'costYear')}
        label="Cost a year, in US dollars"
        hint="All in: licenses, use, people."
      />
      <TextAreaField field={fieldOf(form, place, 'boundary')} label="Where it runs" limit={2000} rows={2} optional />
      <DataCategoryPicker field={fieldOf(form, place, 'dataCategories')} label="Data it may receive" />
      <TextAreaField
        field={fieldOf(form, place, 'quality')}
        label="Quality, and how you know"
        limit={2000}
        rows={2}
        optional
      />
      <TextAreaField field={fieldOf(form, place, 'risks')} label="Risks" limit={2000} rows={2} optional />
      <TextAreaField field={fieldOf(form, place, 'exit')} label="How to get out" limit={2000} rows={2} optional />
      {options.length > 2 && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => remove(form, place)}>
          Remove option {place + 1}
        </button>
      )}
    </fieldset>
  )
}

function fieldOf<Name extends keyof ToolOption>(form: OptionsForm, place: number, part: Name): Field<ToolOption[Name]> {
  const option = form.values.options[place]
  if (!option) throw new Error(`There is no option ${place}`)
  const name = `options.${place}.${part}`
  const put = (value: ToolOption[Name]): readonly ToolOption[] =>
    form.values.options.map((one, index) => (index === place ? { ...one, [part]: value } : one))
  return {
    id: form.idOf(name),
    name,
    value: option[part],
    set: (value) => form.set('options', [...put(value)]),
    problem: form.problems[name],
  }
}

/** Taking one out moves those after it; a preference follows its option. */
function remove(form: OptionsForm, place: number): void {
  const { options, preferred } = form.values
  form.set(
    'options',
    options.filter((_, index) => index !== place),
  )
  if (preferred === null || preferred < place) return
  form.set('preferred', preferred === place ? null : preferred - 1)
}
