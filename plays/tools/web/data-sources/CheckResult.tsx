import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { DataSourceCheck } from '../../data-sources/data-source.ts'
import { judgeReadiness, readinessForm, type Effect } from '../../data-sources/questionnaire.ts'

const marks: Readonly<Record<Effect, StatusShape>> = { ready: 'solid', work: 'half', stop: 'crossed' }
const words: Readonly<Record<Effect, string>> = { ready: 'Ready', work: 'Work to do', stop: 'Stop' }

/** What a check came to, question by question, and by which rule. */
export function CheckResult({ check }: { readonly check: DataSourceCheck }): ReactNode {
  const { stops, work, open } = judgeReadiness(check.answers)
  return (
    <>
      <p>
        Checked by {check.checkedByName} on <PlainTime at={check.checkedAt} dayOnly />. Answers that say stop:{' '}
        {stops.length}. Answers with work to do: {work.length}. Open questions: {open.length}.
      </p>
      <DefinitionList
        items={readinessForm.questions.map(({ id, part, answers }) => {
          const given = check.answers[id]
          const chosen = answers.find((answer) => answer.id === given?.answer)
          return { term: part, value: chosen && <Answer {...chosen} note={given?.note ?? ''} /> }
        })}
      />
      <ul className="usa-list">
        {readinessForm.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  )
}

function Answer(props: { readonly label: string; readonly effect: Effect; readonly note: string }): ReactNode {
  const { label, effect, note } = props
  return (
    <Status shape={marks[effect]}>
      {words[effect]}: {label}
      {note && `. ${note}`}
    </Status>
  )
}
