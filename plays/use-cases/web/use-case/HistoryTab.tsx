import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { UseCaseRecord } from '../../portfolio/use-case.ts'

/** Its way through the stages and through hands, the latest first. */
export function HistoryTab({ record }: { readonly record: UseCaseRecord }): ReactNode {
  return (
    <Section title="Stages and owners">
      <ol className="usa-list history">
        {happened(record).map(({ id, words, byName, at, reason, exception }) => (
          <li key={id}>
            <strong>{words}</strong> by {byName}, <PlainTime at={at} />
            <p>{reason}</p>
            {exception && <p className="history__exception">{exception}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Both histories in one; each is in its own order already, and of one moment the stage stands first. */
function happened({ history, owners }: UseCaseRecord) {
  const moves = history.map(({ from, to, ...move }) => ({
    ...move,
    words: from ? `From ${from} to ${to}` : `Entered as ${to}`,
  }))
  const hands = owners.map(({ fromName, toName, ...change }) => ({
    ...change,
    exception: '',
    words: `Handed over from ${fromName} to ${toName}`,
  }))
  return [...moves, ...hands].sort((one, other) => other.at.localeCompare(one.at))
}
