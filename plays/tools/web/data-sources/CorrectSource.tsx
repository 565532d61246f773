import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { editSource, listSources, openSource } from '../../data-sources/contract.ts'
import type { DataSource } from '../../data-sources/data-source.ts'
import { SourceFields } from './SourceFields.tsx'

/** Corrects what is known of a source. */
export function CorrectSource({ source }: { readonly source: DataSource }): ReactNode {
  const [open, setOpen] = useState(false)
  const form = useForm(editSource.input, source)
  const { send } = useSend(editSource, [openSource, listSources])
  if (!open)
    return (
      <p>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setOpen(true)}>
          Correct what is known of this source
        </button>
      </p>
    )
  return (
    <Section title="Correct it">
      <FormFrame form={form} button="Save the source" quiet onSend={send}>
        <SourceFields form={form} />
      </FormFrame>
    </Section>
  )
}
