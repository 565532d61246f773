import type { ReactNode } from 'react'
import { Diff } from '@pilothouse/platform/ui/Diff'
import { Link } from '@pilothouse/platform/ui/Link'
import { plainLabel } from '../../register/entry/plain-label.ts'
import type { PublicationFinding, PublicationPreview } from '../../register/publication/publication.ts'
import { PreviewGroup } from './PreviewGroup.tsx'

/** The preview, group by group: what stands in the way first, then what would change. */
export function PreviewGroups({
  preview,
  mayWithhold,
}: {
  readonly preview: PublicationPreview
  readonly mayWithhold: boolean
}): ReactNode {
  const { heldBack, added, changed, ended, withheldUses, warnings } = preview
  return (
    <>
      <PreviewGroup
        title="Held back"
        note="Not ready. Each stays out, or stays as last published, until it is mended."
        items={heldBack}
      >
        {({ published, findings }) => (
          <>
            <p className="usa-hint">{published ? 'Stays as last published.' : 'Stays out of the register.'}</p>
            <Findings findings={findings} />
          </>
        )}
      </PreviewGroup>
      <PreviewGroup title="New" note="The public reads these for the first time." items={added}>
        {({ useCaseId, withheld }) => (
          <p className="usa-hint">
            {withheld.length > 0 && `Withheld: ${withheld.map((column) => plainLabel[column]).join(', ')}. `}
            {mayWithhold && <WithholdLink useCaseId={useCaseId} />}
          </p>
        )}
      </PreviewGroup>
      <PreviewGroup
        title="Retired"
        note="They stay in the register with their new stage."
        items={changed.filter(({ retires }) => retires)}
      >
        {({ cells }) => <Cells cells={cells} />}
      </PreviewGroup>
      <PreviewGroup
        title="Changed"
        note="What stood before, and what would stand after."
        items={changed.filter(({ retires }) => !retires)}
      >
        {({ useCaseId, cells }) => (
          <>
            <Cells cells={cells} />
            {mayWithhold && <WithholdLink useCaseId={useCaseId} />}
          </>
        )}
      </PreviewGroup>
      <PreviewGroup title="Taken out" note="Their addresses will say what happened." items={ended}>
        {({ ending, reason }) => <p className="usa-hint">{ending === 'withheld' ? `Withheld: ${reason}` : reason}</p>}
      </PreviewGroup>
      <PreviewGroup title="Withheld as a whole" note="Only counted in public." items={withheldUses}>
        {({ reason, decided }) => (
          <p className="usa-hint">
            {reason}. {!decided && 'Reported so by the inventory; no decision is on record here.'}
          </p>
        )}
      </PreviewGroup>
      <PreviewGroup
        title="Could be better"
        note="Would be published as they are; a blank reads “Not reported”."
        items={warnings}
      >
        {({ findings }) => <Findings findings={findings} />}
      </PreviewGroup>
    </>
  )
}

const WithholdLink = ({ useCaseId }: { readonly useCaseId: string }): ReactNode => (
  <Link to={`/use-cases/register/withhold/${useCaseId}`}>Withhold something</Link>
)

/** What is wrong with the answers of a use; blanks in one line. */
export function Findings({ findings }: { readonly findings: readonly PublicationFinding[] }): ReactNode {
  const blank = findings.filter(isBlank).flatMap(({ column }) => (column ? [plainLabel[column]] : []))
  return (
    <ul className="usa-list">
      {blank.length > 0 && (
        <li>
          <strong>Blank, though required: </strong>
          {blank.join(', ')}
        </li>
      )}
      {findings
        .filter((finding) => !isBlank(finding))
        .map(({ rule, column, message, mend }) => (
          <li key={`${rule} ${column} ${message}`}>
            {column && <strong>{plainLabel[column]}: </strong>}
            {message} {mend}
          </li>
        ))}
    </ul>
  )
}

const isBlank = ({ rule }: PublicationFinding): boolean => rule === 'blank-required'

/** What each changed field said and would say. */
export function Cells({ cells }: { readonly cells: PublicationPreview['changed'][number]['cells'] }): ReactNode {
  return cells.map(({ column, before, after }) => (
    <div key={column}>
      <p>
        <strong>{plainLabel[column]}</strong>
      </p>
      <Diff before={before} after={after} />
    </div>
  ))
}
