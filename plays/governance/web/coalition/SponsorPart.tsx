import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { showCoalition } from '../../coalition/contract.ts'

/** Who sponsors a use, and how many things hold it up. */
export function SponsorPart({ useCaseId }: RecordPartProps): ReactNode {
  const { sponsors, blockers } = useAnswer(showCoalition, { useCaseId })
  const sponsor = sponsors.find(({ endedAt }) => endedAt === null)
  const standing = blockers.filter(({ resolvedAt }) => resolvedAt === null).length
  return (
    <Section title="Executive sponsor">
      {sponsor ? (
        <p>
          {sponsor.personName}, since <PlainTime at={sponsor.namedAt} />
        </p>
      ) : (
        <p>Nobody yet. Its owner names one under People.</p>
      )}
      {standing > 0 && <p>{standing === 1 ? 'One thing holds' : `${standing} things hold`} this use up.</p>}
    </Section>
  )
}
