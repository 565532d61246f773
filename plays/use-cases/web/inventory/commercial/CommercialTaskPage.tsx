import type { ReactNode } from 'react'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { RadioField, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { editCots, listCots } from '../../../record/contract.ts'
import { CotsEdit, LicenceBand, type CotsAnswer } from '../../../record/cots/cots-answer.ts'

const home = '/use-cases/inventory/commercial'

/** One common task: whether commercial AI does it here, which product, and by how many it is used. */
export function CommercialTaskPage(): ReactNode {
  const letter = useParam('letter')
  const { answers } = useAnswer(listCots, {})
  const answer = answers.find((one) => one.letter === letter)
  return (
    <Page
      title={answer ? answer.task.replace(/\.$/, '') : 'No such task'}
      {...(answer ? { purpose: `Task ${letter} of the 20 on OMB’s list of commercial AI.` } : {})}
      crumbs={[{ label: 'Commercial products', to: home }]}
    >
      {answer ? (
        <AnswerForm key={answer.version} answer={answer} />
      ) : (
        <EmptyState title="OMB’s list has no such task">Choose one of the 20 tasks.</EmptyState>
      )}
    </Page>
  )
}

function AnswerForm({ answer }: { readonly answer: CotsAnswer }): ReactNode {
  const { letter, version, products } = answer
  const used = CotsEdit.shape.used.catch('').parse(answer.used)
  const licences = LicenceBand.catch('').parse(answer.licences)
  const form = useForm(CotsEdit, { letter: CotsEdit.shape.letter.parse(letter), version, used, products, licences })
  const { send } = useSend(editCots, [listCots])
  const go = useGo()
  return (
    <FormFrame
      form={form}
      button="Save the answer"
      beside={<Link to={home}>Cancel</Link>}
      onSend={async (edit) => send(edit).then(() => go(home))}
    >
      <RadioField
        field={form.field('used')}
        label="Does your agency do this with commercial AI?"
        choices={[
          { value: 'Y', label: 'Yes' },
          { value: 'N', label: 'No' },
          { value: '', label: 'Not answered yet' },
        ]}
      />
      <TextAreaField
        field={form.field('products')}
        label="Products or services"
        hint="Name each, one a line."
        optional
      />
      <SelectField
        field={form.field('licences')}
        label="Licenses or users, about"
        choices={LicenceBand.options.map((band) => ({ value: band, label: band || 'Not answered yet' }))}
        optional
      />
    </FormFrame>
  )
}
