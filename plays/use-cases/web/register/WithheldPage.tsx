import type { ReactNode } from 'react'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { mayPublishRegister } from '../../permissions.ts'
import { endWithholding, listWithholdings, previewPublication } from '../../register/contract.ts'
import { plainLabel } from '../../register/entry/plain-label.ts'
import { reasonInWords } from '../../register/withholding/withholding-reason.ts'
import type { Withholding } from '../../register/withholding/withholding.ts'

/** Every decision to withhold: what, on which ground, by whom, and its end. */
export function WithheldPage(): ReactNode {
  const { withholdings } = useAnswer(listWithholdings, {})
  const may = mayPublishRegister(usePerson())
  return (
    <Page
      title="What is withheld"
      purpose="Every decision to keep something from the public, with its lawful reason. Ended decisions stay on record."
      crumbs={[{ label: 'Publish the register', to: '/use-cases/register' }]}
    >
      {withholdings.length === 0 && (
        <EmptyState title="Nothing is withheld by decision">
          To withhold a field or a use, open it in the inventory, or in the preview of a publication.
        </EmptyState>
      )}
      <ol className="usa-list usa-list--unstyled">
        {withholdings.map((withholding) => (
          <WithholdingLine key={withholding.id} withholding={withholding} mayEnd={may} />
        ))}
      </ol>
    </Page>
  )
}

function WithholdingLine({
  withholding,
  mayEnd,
}: {
  readonly withholding: Withholding
  readonly mayEnd: boolean
}): ReactNode {
  const { id, useCaseName, column, reason, citation, explanation, byName, at, endedAt, endedByName, endedReason } =
    withholding
  return (
    <li className="section">
      <h2>
        {useCaseName}: {column === null ? 'the whole use' : plainLabel[column]}
      </h2>
      <p>
        {reasonInWords(reason, citation)}. {explanation}
      </p>
      <p>
        Decided by {byName}, <PlainTime at={at} />.
      </p>
      {endedAt && (
        <p>
          Ended by {endedByName}, <PlainTime at={endedAt} />: {endedReason}
        </p>
      )}
      {!endedAt && mayEnd && <EndWithholding id={id} />}
    </li>
  )
}

function EndWithholding({ id }: { readonly id: string }): ReactNode {
  const form = useForm(endWithholding.input, { id, reason: '' })
  const { send } = useSend(endWithholding, [listWithholdings, previewPublication])
  return (
    <details>
      <summary>End this decision</summary>
      <FormFrame form={form} button="Show it from the next publication on" onSend={send}>
        <TextField field={form.field('reason')} label="Why may it be shown now?" />
      </FormFrame>
    </details>
  )
}
