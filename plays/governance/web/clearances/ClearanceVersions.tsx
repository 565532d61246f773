import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { ClearanceVersion } from '../../clearances/clearance-history.ts'
import type { ClearanceRecord } from '../../clearances/reading/clearance-record.ts'
import { differencesBetween, type EnvelopeDifference } from '../../clearances/envelope/envelope-words.ts'

/** Every decision about what is allowed, with what it changed. */
export function ClearanceVersions({ record: { versions, names } }: { readonly record: ClearanceRecord }): ReactNode {
  if (versions.length < 2) return null
  return (
    <Section title="What the decisions changed">
      <ol className="usa-list usa-list--unstyled">
        {versions.slice(0, -1).map((version, index) => (
          <Version key={version.version} version={version} before={versions[index + 1]} names={names} />
        ))}
      </ol>
    </Section>
  )
}

function Version(props: {
  readonly version: ClearanceVersion
  readonly before: ClearanceVersion | undefined
  readonly names: ClearanceRecord['names']
}): ReactNode {
  const { version, before, names } = props
  const differences = before ? differencesBetween(before.envelope, version.envelope, names) : []
  const moved =
    before && before.stage !== version.stage ? [{ term: 'Stage', before: before.stage, after: version.stage }] : []
  return (
    <li>
      <h3>
        Version {version.version}, {version.decidedByName}, <PlainTime at={version.decidedAt} dayOnly />
      </h3>
      <p>{version.reason}</p>
      <Differences differences={[...moved, ...differences]} />
    </li>
  )
}

function Differences({ differences }: { readonly differences: readonly EnvelopeDifference[] }): ReactNode {
  if (differences.length === 0) return <p>It allows the same as before.</p>
  return (
    <ul className="usa-list">
      {differences.map(({ term, before, after }) => (
        <li key={term}>
          {term}: <del>{before}</del> <ins>{after}</ins>
        </li>
      ))}
    </ul>
  )
}
