import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm, type Field } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listUseCases, openUseCase, scoreUseCase, showPortfolioPicture, showScores } from '../../portfolio/contract.ts'
import { scoringGuide, type Dimension } from '../../portfolio/scoring/scoring-guide.ts'

/** Scores a use on four dimensions, each from 1 to 5 with a reason. */
export function ScorePage(): ReactNode {
  const person = usePerson()
  const id = useParam('useCaseId')
  const { useCase } = useAnswer(openUseCase, { id })
  const mine = useAnswer(showScores, { id }).scores.find(({ scorerId }) => scorerId === person.id)
  const form = useForm(scoreUseCase.input, () => ({
    id,
    levels: mine?.levels ?? blank(Number.NaN),
    rationale: mine?.rationale ?? blank(''),
  }))
  const { send } = useSend(scoreUseCase, [showScores, showPortfolioPicture, listUseCases])
  const go = useGo()
  const { levels, rationale } = form.values
  const levelField = (dimension: Dimension): Field<string> => ({
    ...pathField(`levels.${dimension}`),
    value: String(levels[dimension]),
    set: (level) => form.set('levels', { ...levels, [dimension]: Number(level) }),
  })
  const reasonField = (dimension: Dimension): Field<string> => ({
    ...pathField(`rationale.${dimension}`),
    value: rationale[dimension],
    set: (text) => form.set('rationale', { ...rationale, [dimension]: text }),
  })
  const pathField = (name: string) => ({ id: form.idOf(name), name, problem: form.problems[name] })
  return (
    <Page
      title={`Score: ${useCase.title}`}
      purpose={`${scoringGuide.title} of ${scoringGuide.version}. The median of all scorers counts; your name and reasons show.`}
      crumbs={[
        { label: 'Portfolio', to: '/use-cases/portfolio' },
        { label: useCase.title, to: `/use-cases/portfolio/${id}` },
      ]}
    >
      <FormFrame
        form={form}
        button="Record my scores"
        onSend={async (input) => {
          await send(input)
          go(`/use-cases/portfolio/${id}`, { tab: 'value' })
        }}
      >
        {scoringGuide.dimensions.map(({ id: dimension, label, question, levels: words }) => (
          <Section key={dimension} title={label}>
            <RadioField
              field={levelField(dimension)}
              label={question}
              choices={words.map((meaning, index) => ({ value: String(index + 1), label: `${index + 1}: ${meaning}` }))}
            />
            <TextAreaField
              field={reasonField(dimension)}
              label={`Why (${label.toLowerCase()})`}
              rows={2}
              limit={1000}
            />
          </Section>
        ))}
      </FormFrame>
    </Page>
  )
}

const blank = <Value,>(value: Value): Record<Dimension, Value> => ({
  value,
  feasibility: value,
  risk: value,
  reuse: value,
})
