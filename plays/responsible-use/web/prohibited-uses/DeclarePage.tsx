import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { checkProhibitedUses, declareProhibitedUses } from '../../prohibited-uses/contract.ts'
import { ScreenQuestion } from '../determinations/ScreenQuestion.tsx'

/** The owner of a proposal says about each prohibited use whether the proposal is one. */
export function DeclarePage(): ReactNode {
  const proposalId = useParam('proposalId')
  const { title, uses, declaration } = useAnswer(checkProhibitedUses, { proposalId })
  const form = useForm(declareProhibitedUses.input, { proposalId, answers: declaration?.answers ?? {} })
  const { send } = useSend(declareProhibitedUses, [checkProhibitedUses])
  const go = useGo()
  const { answers } = form.values
  return (
    <Page
      title="Is it a prohibited use?"
      purpose="A proposal goes to the board only when every answer is no."
      crumbs={[
        { label: 'Pilot proposals', to: '/use-cases/proposals' },
        { label: title || 'Untitled proposal', to: `/use-cases/proposals/${proposalId}` },
      ]}
    >
      {declaration && (
        <p>
          Answered by {declaration.byName}, <PlainTime at={declaration.at} />.
        </p>
      )}
      <FormFrame
        form={form}
        button="Keep these answers"
        onSend={async (input) => {
          await send(input)
          go(`/use-cases/proposals/${proposalId}/review`)
        }}
      >
        {uses.map(({ key, title: name, statement, source }) => (
          <ScreenQuestion
            key={key}
            id={form.idOf(`answers.${key}`)}
            label={name}
            hint={`${statement} (${source})`}
            value={answers[key]}
            onAnswer={(answer) => form.set('answers', { ...answers, [key]: answer })}
          />
        ))}
      </FormFrame>
    </Page>
  )
}
