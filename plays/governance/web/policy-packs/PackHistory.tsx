import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { Adoption } from '../../policy-packs/adoptions/adoption.ts'
import type { OpenedPack } from '../../policy-packs/listing/opened-pack.ts'
import { packHref } from './pack-href.ts'

/** Who turned the pack on and off, where, from when and why. */
export function PackHistory({ opened: { history, organisations } }: { readonly opened: OpenedPack }): ReactNode {
  const decides = (adoption: Adoption): boolean =>
    organisations.some(({ id, decides }) => decides && id === adoption.organisationId)
  return (
    <Section title="Where it is on, and who decided">
      {history.length === 0 && <EmptyState title="Nobody has turned this pack on yet" />}
      <ul className="usa-list usa-list--unstyled">
        {history.toReversed().map((adoption) => (
          <li key={adoption.id} className="pack-duty">
            <AdoptionWords adoption={adoption} />
            {adoption.endsOn === null && decides(adoption) && (
              <p>
                <Link to={`${packHref({ id: adoption.packId, version: adoption.version })}/end/${adoption.id}`}>
                  End it for {adoption.organisationName}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function AdoptionWords({ adoption }: { readonly adoption: Adoption }): ReactNode {
  const { organisationName, version, startsOn, endsOn, decidedByName, officerName, decisionReference } = adoption
  return (
    <>
      <p>
        <strong>{organisationName}</strong>, version of <PlainTime at={version} />: from <PlainTime at={startsOn} />{' '}
        {endsOn === null ? 'on' : endsOn < startsOn ? 'on (another version took its place first)' : 'to '}
        {endsOn !== null && endsOn >= startsOn && <PlainTime at={endsOn} />}
      </p>
      <p className="usa-hint">
        {decidedByName}
        {officerName && ` for ${officerName} (${decisionReference ?? ''})`}, <PlainTime at={adoption.decidedAt} />:{' '}
        {adoption.reason}
        {adoption.endedAt && (
          <>
            {' '}
            Ended by {adoption.endedByName}, <PlainTime at={adoption.endedAt} />: {adoption.endedReason}
          </>
        )}
      </p>
    </>
  )
}
