import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import { screenPackOf } from '../../determinations/screen/screen-pack.ts'
import type { Screen } from '../../determinations/screen/screen.ts'
import { SourceNote } from './SourceNote.tsx'

/** What the owner answered: everything but a plain "no" in full, the rest in one line. */
export function ScreenSection({ screen }: { readonly screen: Screen }): ReactNode {
  const { answers, answeredByName, submittedAt, packVersion } = screen
  const pack = screenPackOf(packVersion)
  const effects = pack.effects.filter(({ key }) => answers.effects[key] && answers.effects[key].answer !== 'no')
  const categories = pack.categories.filter(({ letter }) =>
    ['yes', 'not sure'].includes(answers.categories[letter] ?? ''),
  )
  return (
    <Section title="What the owner answered">
      <DefinitionList
        items={[
          {
            term: 'Answered by',
            value: (
              <>
                {answeredByName}
                {submittedAt && (
                  <>
                    , <PlainTime at={submittedAt} />
                  </>
                )}
              </>
            ),
          },
          { term: 'A principal basis', value: answers.principalBasis },
          { term: 'What the decision rests on', value: answers.principalBasisWhy },
          { term: 'How people check the output', value: answers.oversight },
          ...effects.map(({ key, title }) => ({
            term: title,
            value: `${answers.effects[key]?.answer}: ${answers.effects[key]?.why}`,
          })),
          ...categories.map(({ letter, title }) => ({
            term: `(${letter}) ${title}`,
            value: answers.categories[letter],
          })),
          {
            term: 'Answered with no',
            value: `${pack.effects.length - effects.length} of ${pack.effects.length} kinds of effect, ${pack.categories.length - categories.length} of ${pack.categories.length} presumed categories`,
          },
        ]}
      />
      <SourceNote source={pack.source} />
    </Section>
  )
}
