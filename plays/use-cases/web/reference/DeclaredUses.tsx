import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { DeclaredUse } from '../../reference/declared-use.ts'
import { SimilarLink } from './SimilarLink.tsx'

const words: Readonly<Record<DeclaredUse['decision'], string>> = {
  join: 'should join it',
  'start from': 'starts from it',
  different: 'is different',
}

/** What an author said about similar uses, for whoever reads and decides. */
export function DeclaredUses({ said }: { readonly said: readonly DeclaredUse[] }): ReactNode {
  if (said.length === 0) return null
  return (
    <Section title="What the author says about similar uses">
      <ul className="usa-list">
        {said.map(({ similarId, use, decision, because }) => (
          <li key={similarId}>
            <SimilarLink use={use} /> ({use.agency}): this {words[decision]}, because “{because}”
          </li>
        ))}
      </ul>
    </Section>
  )
}
