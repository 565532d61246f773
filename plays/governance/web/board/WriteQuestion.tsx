import { choicesOf, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { listUseCases } from '@pilothouse/use-cases/portfolio/contract'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { ItemDraft, ItemKind } from '../../board/agenda/agenda-item.ts'
import { addAgendaItem } from '../../board/contract.ts'
import type { BoardMeeting } from '../../board/meetings/board-meeting.ts'
import { afterBoardWork } from './board-words.ts'

/** A question of one's own for the agenda. */
export const WriteQuestion = ({ meeting }: { readonly meeting: BoardMeeting }): ReactNode => (
  <Section title="A question of your own">
    <Disclosure label="Write a question for the agenda">
      <QuestionForm meeting={meeting} />
    </Disclosure>
  </Section>
)

const none = 'none'
const QuestionDraft = ItemDraft.extend({ useCaseId: z.string() })

function QuestionForm({ meeting }: { readonly meeting: BoardMeeting }): ReactNode {
  const { entries } = useAnswer(listUseCases, { pageSize: 200 })
  const blank = { kind: 'other' as const, question: '', useCaseId: none }
  const form = useForm(QuestionDraft, blank)
  const { send } = useSend(addAgendaItem, afterBoardWork)
  return (
    <FormFrame
      form={form}
      button="Put it on the agenda"
      quiet
      onSend={async ({ useCaseId, ...draft }) => {
        await send({ ...draft, id: meeting.id, useCaseId: useCaseId === none ? null : useCaseId })
        form.reset(blank)
      }}
    >
      <TextAreaField
        field={form.field('question')}
        label="Question"
        hint="So that yes and no answer it."
        rows={3}
        limit={2000}
      />
      <SelectField field={form.field('kind')} label="Kind" choices={choicesOf(ItemKind.options)} />
      <SelectField
        field={form.field('useCaseId')}
        label="About which use?"
        choices={[
          { value: none, label: 'No use in particular' },
          ...entries.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </FormFrame>
  )
}
