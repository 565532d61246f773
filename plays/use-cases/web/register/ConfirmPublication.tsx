import type { ReactNode } from 'react'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { listPublications, previewPublication, publishRegister } from '../../register/contract.ts'
import type { PublicationPreview } from '../../register/publication/publication.ts'

/** The decision: a reason, and the preview that it stands on. */
export function ConfirmPublication(props: {
  readonly preview: PublicationPreview
  readonly restore: number | null
}): ReactNode {
  const { preview, restore } = props
  const { hash, counts } = preview
  const changes = counts.added + counts.changed + counts.removed
  const form = useForm(publishRegister.input, { hash, reason: '', restore })
  const { send } = useSend(publishRegister, [previewPublication, listPublications])
  const go = useGo()
  return (
    <Section title="Publish" note="Your name, the time and the reason are kept. Undoing it is a new publication.">
      <FormFrame
        form={form}
        button={changes === 1 ? 'Publish one change' : `Publish ${changes.toLocaleString('en-US')} changes`}
        onSend={async (decision) => {
          const { kind } = await send(decision)
          if (kind === 'published') go('/use-cases/register/publications')
        }}
        beside={
          <a className="usa-link" href="/use-cases/register">
            Look at the preview again
          </a>
        }
      >
        <TextAreaField
          field={form.field('reason')}
          label="Reason"
          hint="For example: the yearly inventory, or a correction."
          limit={2000}
        />
      </FormFrame>
    </Section>
  )
}
