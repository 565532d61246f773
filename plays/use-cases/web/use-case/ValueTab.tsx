import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { UseCase } from '../../portfolio/use-case.ts'
import { listPriorities, listStatedValues, stateMissionValue, withdrawMissionValue } from '../../priorities/contract.ts'
import type { StatedValue } from '../../priorities/mission-priority.ts'
import { ScoresPart } from './ScoresPart.tsx'

/** What this use is worth: what it adds to the mission in its owner's words, and how others scored it. */
export function ValueTab({ useCase, keeps }: { readonly useCase: UseCase; readonly keeps: boolean }): ReactNode {
  const values = useAnswer(listStatedValues, { useCaseId: useCase.id })
  return (
    <>
      <Section title="What it adds to the mission">
        {values.length === 0 && <p>No mission priority is named yet.</p>}
        <DefinitionList
          items={values.map((value) => ({
            term: <Link to={`/use-cases/priorities/${value.priorityId}`}>{value.priorityTitle}</Link>,
            value: <Statement value={value} keeps={keeps} />,
          }))}
        />
      </Section>
      {keeps && <StateValue key={values.length} useCaseId={useCase.id} />}
      <ScoresPart useCase={useCase} keeps={keeps} />
    </>
  )
}

function Statement({ value, keeps }: { readonly value: StatedValue; readonly keeps: boolean }): ReactNode {
  const { useCaseId, priorityId, priorityTitle, statement, byName } = value
  const { send, busy } = useSend(withdrawMissionValue, [listStatedValues, listPriorities])
  return (
    <>
      {statement} ({byName}){' '}
      {keeps && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          disabled={busy}
          onClick={() => void send({ useCaseId, priorityId }).catch(() => {})}
        >
          Take back<span className="usa-sr-only"> what it adds to {priorityTitle}</span>
        </button>
      )}
    </>
  )
}

function StateValue({ useCaseId }: { readonly useCaseId: string }): ReactNode {
  const { priorities } = useAnswer(listPriorities, {})
  const form = useForm(stateMissionValue.input, { useCaseId, priorityId: '', statement: '' })
  const { send } = useSend(stateMissionValue, [listStatedValues, listPriorities])
  const choices = priorities
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id, title }) => ({ value: id, label: title }))
  return (
    <Section title="State its value for a priority">
      <FormFrame form={form} button="State the value" onSend={send}>
        <SelectField field={form.field('priorityId')} label="Mission priority" choices={choices} />
        <TextAreaField field={form.field('statement')} label="What gets better, and for whom" limit={4000} />
      </FormFrame>
    </Section>
  )
}
