import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Diff } from '@pilothouse/platform/ui/Diff'
import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { OtherReview, ReviewPage } from '../../reviews/listing/review-list.ts'
import type { RecordLine } from '../../reviews/reviewed-record.ts'
import { titleOf } from './review-words.ts'
import { StandingMark } from './StandingMark.tsx'

/** What the packs ask of this discipline, each with its source. */
export function AskedDuties(props: {
  readonly duties: ReviewPage['duties']
  readonly independent: boolean
}): ReactNode {
  const { duties, independent } = props
  return (
    <Section title="What is asked">
      {independent && (
        <Notice kind="info">This review is independent: the reviewer works in another office than the owner.</Notice>
      )}
      {duties.length === 0 && <p>No duty of this use asks for it today.</p>}
      <ul className="usa-list">
        {duties.map(({ obligationId, title, what, packId, packVersion, source }) => (
          <li key={obligationId}>
            <strong>{title}.</strong> {what}{' '}
            <span className="section__note">
              {packId} of <PlainTime at={packVersion} />, {source.place} ({source.sureness})
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The use as it is today, with what changed since the last look first. */
export function RecordSection({ shown }: { readonly shown: ReviewPage }): ReactNode {
  const { record, changes, review } = shown
  return (
    <>
      {changes.length > 0 && (
        <Section
          title="What changed"
          note={review.outcome ? 'Since the last decision of this review.' : 'Since this review was opened.'}
        >
          {changes.map(({ what, from, to }) => (
            <div key={what}>
              <h3>{what}</h3>
              <Diff before={from} after={to} titles={['Then', 'Now']} />
            </div>
          ))}
        </Section>
      )}
      <Section title="The record">
        <DefinitionList items={record.plain.map(inLine)} />
      </Section>
      {record.facts.length > 0 && (
        <Section title="Facts" note="What policy asks about. “Not stated” is no “no”.">
          <DefinitionList items={record.facts.map(inLine)} />
        </Section>
      )}
      {record.cells.length > 0 && (
        <details className="reviewed-cells">
          <summary>What the inventory reports ({record.cells.length} answers)</summary>
          <DefinitionList items={record.cells.map(inLine)} />
        </details>
      )}
    </>
  )
}

const inLine = ({ what, value }: RecordLine) => ({ term: what, value })

/** Who else reviews this use, and what they said. */
export function OtherReviews({ others }: { readonly others: readonly OtherReview[] }): ReactNode {
  if (others.length === 0) return null
  return (
    <Section title="Other reviews of this use">
      <ul className="usa-list">
        {others.map(({ review, latest }) => (
          <li key={review.id}>
            <Link to={`/governance/reviews/${review.id}`}>{titleOf(review)}</Link> <StandingMark review={review} />{' '}
            {review.assignedName}
            {latest && <p>“{latest.words}”</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
