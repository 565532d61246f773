import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm, type Form } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { checkSource, listSources, openSource } from '../../data-sources/contract.ts'
import { readinessForm, type ReadinessAnswers } from '../../data-sources/questionnaire.ts'

/** Goes through the questions about a data source. */
export function CheckSourcePage(): ReactNode {
  const sourceId = useParam('sourceId')
  const { source, checks } = useAnswer(openSource, { id: sourceId })
  const form = useForm(checkSource.input, { sourceId, answers: checks[0]?.answers ?? {} })
  const { send } = useSend(checkSource, [openSource, listSources])
  const go = useGo()
  return (
    <Page
      title={`Check ${source.name}`}
      purpose="Answer what you found. What you leave out stays open. The result follows from the answers."
      crumbs={[
        { label: 'Data sources', to: '/tools/data-sources' },
        { label: source.name, to: `/tools/data-sources/${sourceId}` },
      ]}
    >
      <FormFrame
        form={form}
        button="Record the check"
        onSend={async (check) => {
          await send(check)
          go(`/tools/data-sources/${sourceId}`)
        }}
      >
        {readinessForm.questions.map((question) => (
          <QuestionFields key={question.id} form={form} question={question} />
        ))}
      </FormFrame>
    </Page>
  )
}

function QuestionFields(props: {
  readonly form: Pick<Form<{ readonly answers: ReadinessAnswers }>, 'values' | 'set' | 'idOf' | 'problems'>
  readonly question: (typeof readinessForm.questions)[number]
}): ReactNode {
  const { form, question } = props
  const { id, part, question: asks, answers } = question
  const given = form.values.answers[id]
  const change = (changed: { answer?: string; note?: string }): void =>
    form.set('answers', { ...form.values.answers, [id]: { answer: '', note: '', ...given, ...changed } })
  const fieldOf = (name: string) => ({
    id: form.idOf(`answers.${id}.${name}`),
    name: `answers.${id}.${name}`,
    problem: form.problems[`answers.${id}.${name}`],
  })
  return (
    <>
      <RadioField
        field={{ ...fieldOf('answer'), value: given?.answer ?? '', set: (answer: string) => change({ answer }) }}
        label={`${part}: ${asks}`}
        choices={answers.map((answer) => ({ value: answer.id, label: answer.label }))}
        optional
      />
      {given && (
        <TextField
          field={{ ...fieldOf('note'), value: given.note, set: (note) => change({ note }) }}
          label={`Note on ${part.toLowerCase()}`}
          limit={2000}
          optional
        />
      )}
    </>
  )
}
