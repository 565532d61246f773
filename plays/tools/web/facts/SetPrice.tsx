import { choicesOf, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { openEntry } from '../../catalogue/contract.ts'
import { setPrice } from '../../prices/contract.ts'
import { PriceUnit } from '../../prices/price.ts'
import { NumberField } from '../parts/NumberField.tsx'

/** Sets a price from a day on. */
export function SetPrice({ entryId, today }: { readonly entryId: string; readonly today: string }): ReactNode {
  const form = useForm(setPrice.input, {
    entryId,
    unit: 'million input tokens',
    usd: Number.NaN,
    effectiveFrom: today,
    source: '',
  })
  const { send } = useSend(setPrice, [openEntry])
  return (
    <Section title="Set a price">
      <FormFrame form={form} button="Set the price" quiet onSend={send}>
        <SelectField field={form.field('unit')} label="For" choices={choicesOf(PriceUnit.options)} />
        <NumberField field={form.field('usd')} label="US dollars" />
        <DateField
          field={form.field('effectiveFrom')}
          label="From"
          hint="Today or later, and after the price before it."
        />
        <TextField
          field={form.field('source')}
          label="Where it is written"
          hint="The contract, price list or page"
          limit={1000}
        />
      </FormFrame>
    </Section>
  )
}
