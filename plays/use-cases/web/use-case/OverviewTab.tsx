import type { ReactNode } from 'react'
import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import type { UseCaseRecord } from '../../portfolio/use-case.ts'
import { MoveStage } from './MoveStage.tsx'
import { ScopeFacts } from './ScopeFacts.tsx'

/** The next step, and the scope of the pilot. */
export function OverviewTab({ record, keeps }: { readonly record: UseCaseRecord; readonly keeps: boolean }): ReactNode {
  const { useCase, scope, today } = record
  const scoped = scope !== null || useCase.stage === 'pilot' || useCase.stage === 'pre-deployment'
  const change = keeps && useCase.stage !== 'retired' && (
    <Link to={`/use-cases/portfolio/${useCase.id}/pilot-scope`}>{scope ? 'Change the scope' : 'Set the scope'}</Link>
  )
  return (
    <>
      {scoped && (
        <Section title="Pilot scope" action={change}>
          <ScopeFacts scope={scope} stage={useCase.stage} today={today} />
        </Section>
      )}
      {keeps ? (
        <MoveStage key={useCase.version} record={record} />
      ) : (
        <p>Only {useCase.ownerName}, who owns this use case, or the Chief AI Officer may move it to another stage.</p>
      )}
    </>
  )
}
