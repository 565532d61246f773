import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listPilotWarnings } from '../../portfolio/contract.ts'
import type { PilotWarning } from '../../portfolio/stages/pilot-scope.ts'

/** Pilots whose time has run out, loudly; then those that end soon. */
export function PilotWarningsNotice(): ReactNode {
  const { pilots, withoutScope } = useAnswer(listPilotWarnings, {})
  const expired = pilots.filter((pilot) => pilot.expired)
  const ending = pilots.filter((pilot) => !pilot.expired)
  if (pilots.length === 0 && withoutScope === 0) return null
  return (
    <Section title="Pilots to look at">
      {expired.length > 0 && (
        <Notice
          kind="error"
          title={expired.length === 1 ? 'One pilot has expired' : `${expired.length} pilots have expired`}
        >
          <p>A pilot past its last day runs outside the scope that was agreed. Extend the scope, deploy, or stop.</p>
          <PilotList pilots={expired} verb="ended" />
        </Notice>
      )}
      {ending.length > 0 && (
        <Notice kind="warning" title={ending.length === 1 ? 'One pilot ends soon' : `${ending.length} pilots end soon`}>
          <PilotList pilots={ending} verb="ends" />
        </Notice>
      )}
      {withoutScope > 0 && (
        <Notice kind="info">
          {withoutScope === 1 ? 'One pilot has' : `${withoutScope} pilots have`} no scope on record.{' '}
          <Link to="/use-cases/portfolio" search={{ stage: ['pilot'] }}>
            Show the pilots
          </Link>
        </Notice>
      )}
    </Section>
  )
}

function PilotList({ pilots, verb }: { readonly pilots: readonly PilotWarning[]; readonly verb: string }): ReactNode {
  return (
    <ul className="usa-list">
      {pilots.map(({ id, title, ownerName, endsOn }) => (
        <li key={id}>
          <Link to={`/use-cases/portfolio/${id}`}>{title}</Link> {verb} <DateWords at={endsOn} />. Owner: {ownerName}
        </li>
      ))}
    </ul>
  )
}
