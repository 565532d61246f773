import type { Person } from '@pilothouse/platform/identity/person'
import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { Section } from '@pilothouse/platform/ui/Section'
import { useId, useState, type ReactNode } from 'react'
import type { Idea } from '../../ideas/idea.ts'
import { mayCloseIdea, mayOwnUseCases, mayTriageIdeas } from '../../permissions.ts'
import { CloseIdea } from './CloseIdea.tsx'
import { JoinIdea } from './JoinIdea.tsx'
import { TakeUpIdea } from './TakeUpIdea.tsx'

type Fate = 'proposal' | 'use case' | 'join' | 'close'

/** What this person may make of an open idea. */
export function SettleIdea({ idea, person }: { readonly idea: Idea; readonly person: Person }): ReactNode {
  const [fate, setFate] = useState<Fate | ''>('')
  const id = useId()
  const choices = choicesFor(person, idea)
  return (
    <Section title="What becomes of it">
      {!mayTriageIdeas(person) && (
        <p>It waits for the review board, which takes it up, joins it to a use case, or closes it with a reason.</p>
      )}
      {choices.length > 0 && (
        <RadioField
          field={{ id, name: 'fate', value: fate, set: setFate, problem: undefined }}
          label="What do you want to do?"
          choices={choices}
        />
      )}
      {(fate === 'proposal' || fate === 'use case') && <TakeUpIdea key={fate} ideaId={idea.id} as={fate} />}
      {fate === 'join' && <JoinIdea ideaId={idea.id} />}
      {fate === 'close' && <CloseIdea ideaId={idea.id} />}
    </Section>
  )
}

function choicesFor(person: Person, idea: Idea): { value: Fate; label: string; hint: string }[] {
  const own = mayOwnUseCases(person)
  return [
    ...(own
      ? [
          {
            value: 'proposal' as const,
            label: 'Write a pilot proposal',
            hint: 'You own it; the idea’s words are its start.',
          },
          {
            value: 'use case' as const,
            label: 'Enter it as a use case',
            hint: 'In the stage “idea”, without a proposal.',
          },
        ]
      : []),
    ...(mayTriageIdeas(person)
      ? [{ value: 'join' as const, label: 'Join it to a use case', hint: 'The author is told which, and why.' }]
      : []),
    ...(mayCloseIdea(person, idea)
      ? [{ value: 'close' as const, label: 'Close it', hint: 'With a reason that the author reads.' }]
      : []),
  ]
}
