import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useId, type ReactNode } from 'react'
import type { ScreenPack } from '../../determinations/screen/screen-pack.ts'
import type { ScreenAnswer, ScreenAnswers } from '../../determinations/screen/screen.ts'
import { ScreenQuestion } from './ScreenQuestion.tsx'
import { SourceNote } from './SourceNote.tsx'

interface Questions {
  readonly pack: ScreenPack
  readonly answers: ScreenAnswers
  readonly set: (change: Partial<ScreenAnswers>) => void
}

/** The three parts of the screen: the principal basis, the kinds of effect, the presumed categories. */
export function ScreenQuestions(questions: Questions): ReactNode {
  return (
    <div className="form">
      <PrincipalBasis {...questions} />
      <Effects {...questions} />
      <Categories {...questions} />
    </div>
  )
}

function PrincipalBasis({ pack: { principalBasis }, answers, set }: Questions): ReactNode {
  const id = useId()
  return (
    <Section title="1. Principal basis">
      <ScreenQuestion
        id={`${id}-basis`}
        label={principalBasis.question}
        hint={principalBasis.help}
        value={answers.principalBasis}
        onAnswer={(answer) => set({ principalBasis: answer })}
      />
      <TextAreaField
        field={textField(`${id}-why`, answers.principalBasisWhy, (words) => set({ principalBasisWhy: words }))}
        label="What does the decision or action rest on?"
        limit={4000}
        rows={3}
      />
      <TextAreaField
        field={textField(`${id}-oversight`, answers.oversight, (words) => set({ oversight: words }))}
        label="How do people check the output?"
        hint={principalBasis.oversight}
        limit={4000}
        rows={3}
        optional
      />
      <SourceNote source={principalBasis.source} />
    </Section>
  )
}

function Effects({ pack, answers, set }: Questions): ReactNode {
  const id = useId()
  const open = pack.effects.filter(({ key }) => answers.effects[key] === undefined)
  const change = (key: string, more: Partial<ScreenAnswers['effects'][string]>) =>
    set({ effects: { ...answers.effects, [key]: { answer: 'not sure', why: '', ...answers.effects[key], ...more } } })
  return (
    <Section
      title="2. Kinds of effect"
      note="Could a decision that it feeds have a legal, material, binding or significant effect on:"
    >
      {pack.effects.map(({ key, title, help }) => (
        <div key={key}>
          <ScreenQuestion
            id={`${id}-${key}`}
            label={title}
            hint={help}
            value={answers.effects[key]?.answer}
            onAnswer={(answer) => change(key, { answer })}
          />
          {asksWhy(answers.effects[key]?.answer) && (
            <TextField
              field={textField(`${id}-${key}-why`, answers.effects[key]?.why ?? '', (why) => change(key, { why }))}
              label={`How? (${title})`}
            />
          )}
        </div>
      ))}
      <NoToTheRest
        open={open.length}
        onAnswer={() =>
          set({
            effects: {
              ...answers.effects,
              ...Object.fromEntries(open.map(({ key }) => [key, { answer: 'no' as const, why: '' }])),
            },
          })
        }
      />
      {pack.effects[0] && <SourceNote source={pack.effects[0].source} />}
    </Section>
  )
}

const asksWhy = (answer: ScreenAnswer | undefined): boolean => answer === 'yes' || answer === 'not sure'

function Categories({ pack, answers, set }: Questions): ReactNode {
  const id = useId()
  const open = pack.categories.filter(({ letter }) => answers.categories[letter] === undefined)
  return (
    <Section
      title="3. Presumed categories"
      note="A use in one of these is presumed high-impact until an official finds otherwise in writing."
    >
      {pack.categories.map(({ letter, title, help }) => (
        <ScreenQuestion
          key={letter}
          id={`${id}-${letter}`}
          label={`(${letter}) ${title}`}
          hint={help}
          value={answers.categories[letter]}
          onAnswer={(answer) => set({ categories: { ...answers.categories, [letter]: answer } })}
        />
      ))}
      <NoToTheRest
        open={open.length}
        onAnswer={() =>
          set({
            categories: {
              ...answers.categories,
              ...Object.fromEntries(open.map(({ letter }) => [letter, 'no' as const])),
            },
          })
        }
      />
      {pack.categories[0] && <SourceNote source={pack.categories[0].source} />}
    </Section>
  )
}

const textField = (id: string, value: string, set: (value: string) => void) => ({
  id,
  name: id,
  value,
  set,
  problem: undefined,
})

/** One answer for everything of a part that is still open. The person says it; nothing is chosen beforehand. */
function NoToTheRest({ open, onAnswer }: { readonly open: number; readonly onAnswer: () => void }): ReactNode {
  if (open === 0) return null
  return (
    <button type="button" className="usa-button usa-button--outline" onClick={onAnswer}>
      {open === 1 ? 'I have read it: no to the one that is open' : `I have read them: no to the ${open} that are open`}
    </button>
  )
}
