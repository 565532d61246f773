import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import type { Missing } from '@pilothouse/platform/http/problem'
import { MissingList } from '@pilothouse/platform/ui/MissingList'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useGate } from '@pilothouse/platform/ui/use-gate'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { changeStage, listPilotWarnings, listUseCases, openUseCase } from '../../portfolio/contract.ts'
import { hindrancesTo, stageMeaning, stagesAfter, type Stage } from '../../portfolio/stages/stage.ts'
import type { UseCaseRecord } from '../../portfolio/use-case.ts'

/** The next stages, what stands in the way of the chosen one, and why it moves. */
export function MoveStage({ record }: { readonly record: UseCaseRecord }): ReactNode {
  const { useCase, scope, today } = record
  const next = stagesAfter(useCase.stage)
  const [first = 'retired'] = next
  const form = useForm(changeStage.input, { id: useCase.id, to: first, reason: '' })
  const { send } = useSend(changeStage, [openUseCase, listUseCases, listPilotWarnings])
  const { to } = form.values
  const hindrances = hindrancesTo(to, { stage: useCase.stage, scope, today })
  const { missing, exception } = useGate(useCase.id, to)
  return (
    <Section title="Next stage">
      <FormFrame form={form} button={buttonWords(to, exception === '' ? missing.length : 0)} onSend={send}>
        <RadioField
          field={form.field('to')}
          label="Move it to"
          choices={next.map((stage) => ({
            value: stage,
            label: stage.charAt(0).toUpperCase() + stage.slice(1),
            hint: stageMeaning[stage],
          }))}
        />
        {hindrances.map((hindrance) => (
          <Notice key={hindrance} kind="warning">
            {hindrance}
          </Notice>
        ))}
        <MissingNotice to={to} missing={missing} exception={exception} />
        <TextAreaField field={form.field('reason')} label="Why" hint="Stands in its history" rows={2} limit={2000} />
      </FormFrame>
    </Section>
  )
}

function buttonWords(to: Stage, missing: number): string {
  if (to === 'retired') return 'Retire the use case'
  return missing === 0
    ? `Move to ${to}`
    : `Move to ${to} (${missing === 1 ? '1 thing is' : `${missing} things are`} missing)`
}

const SHOWN = 6

function MissingNotice(props: {
  readonly to: Stage
  readonly missing: readonly Missing[]
  readonly exception: string
}): ReactNode {
  const { to, missing, exception } = props
  if (missing.length === 0) return null
  return (
    <Notice kind="warning" title={`What is missing for ${to}`}>
      {exception}
      <MissingList missing={missing.slice(0, SHOWN)} />
      {missing.length > SHOWN && (
        <details>
          <summary>And {missing.length - SHOWN} more</summary>
          <MissingList missing={missing.slice(SHOWN)} />
        </details>
      )}
    </Notice>
  )
}
