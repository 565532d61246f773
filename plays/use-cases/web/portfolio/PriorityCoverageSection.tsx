import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listPriorities } from '../../priorities/contract.ts'

/** Which mission priorities the portfolio serves, and which nobody serves. */
export function PriorityCoverageSection(): ReactNode {
  const { priorities, usesWithout, usesInAll } = useAnswer(listPriorities, {})
  const inForce = priorities.filter(({ retiredAt }) => retiredAt === null)
  return (
    <Section
      title="Mission priorities served"
      note={`${usesWithout} of ${usesInAll} uses that go on state no value for a priority.`}
      action={<Link to="/use-cases/priorities">All priorities</Link>}
    >
      {inForce.length === 0 && <p>No mission priority is set yet.</p>}
      <DefinitionList
        items={inForce.map(({ id, title, uses, deployed }) => ({
          term: <Link to={`/use-cases/priorities/${id}`}>{title}</Link>,
          value: uses === 0 ? 'No use serves it' : `${uses} ${uses === 1 ? 'use' : 'uses'}, ${deployed} deployed`,
        }))}
      />
    </Section>
  )
}
