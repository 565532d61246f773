import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { judgeDocument, openDocuments } from '../../vendor-documents/contract.ts'
import type { VendorDocument } from '../../vendor-documents/vendor-document.ts'

/** Says whether a document that was received is enough. */
export function JudgeDocument({ document }: { readonly document: VendorDocument }): ReactNode {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsking(true)}>
        Is it enough?<span className="usa-sr-only"> {document.title}</span>
      </button>
      {asking && <JudgeDialog document={document} onClose={() => setAsking(false)} />}
    </>
  )
}

function JudgeDialog(props: { readonly document: VendorDocument; readonly onClose: () => void }): ReactNode {
  const { document, onClose } = props
  const form = useForm(judgeDocument.input, { documentId: document.id, state: 'accepted', note: '' })
  const { send } = useSend(judgeDocument, [openDocuments])
  return (
    <Dialog title={`Is "${document.title}" enough?`} onClose={onClose}>
      <FormFrame form={form} button="Record the answer" onSend={send}>
        <RadioField
          field={form.field('state')}
          label="Your answer"
          choices={[
            { value: 'accepted', label: 'Yes, accept it' },
            { value: 'not enough', label: 'No' },
          ]}
        />
        <TextAreaField
          field={form.field('note')}
          label="What is missing"
          limit={2000}
          rows={3}
          optional={form.values.state === 'accepted'}
        />
      </FormFrame>
    </Dialog>
  )
}
