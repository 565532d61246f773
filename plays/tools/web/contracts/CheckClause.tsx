import { choicesOf, RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { ClauseState, type CheckedClause } from '../../contracts/clause.ts'
import { checkClause, listContracts, openContract } from '../../contracts/contract.ts'

interface Props {
  readonly contractId: string
  readonly clause: { readonly id: string; readonly label: string; readonly asks: string }
  readonly found: CheckedClause | undefined
}

/** Says how the contract meets a clause. */
export function CheckClause(props: Props): ReactNode {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsking(true)}>
        {props.found ? 'Change' : 'Check'}
        <span className="usa-sr-only"> {props.clause.label}</span>
      </button>
      {asking && <CheckDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

function CheckDialog({ contractId, clause, found, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const form = useForm(checkClause.input, {
    contractId,
    clause: clause.id,
    state: found?.state ?? 'in the contract',
    note: found?.note ?? '',
  })
  const { send } = useSend(checkClause, [openContract, listContracts])
  return (
    <Dialog title={clause.label} onClose={onClose}>
      <p>{clause.asks}</p>
      <FormFrame
        form={form}
        button="Record what you found"
        onSend={async (input) => {
          await send(input)
          onClose()
        }}
      >
        <RadioField field={form.field('state')} label="What did you find?" choices={choicesOf(ClauseState.options)} />
        <TextAreaField
          field={form.field('note')}
          label="Where it stands, or what is missing"
          limit={2000}
          rows={3}
          optional={form.values.state !== 'not needed'}
        />
      </FormFrame>
    </Dialog>
  )
}
