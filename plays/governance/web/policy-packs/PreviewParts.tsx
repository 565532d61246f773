import { Diff } from '@pilothouse/platform/ui/Diff'
import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { DutyChange, DutyChangeKind, DutyTotal, UseChange } from '../../policy-packs/changes/duty-change.ts'
import type { PackPreview } from '../../policy-packs/changes/pack-preview.ts'

/** What a change of packs means: in a sentence, duty by duty, and use by use. */
export function PreviewParts({ preview }: { readonly preview: PackPreview }): ReactNode {
  const { uses, changedUses, gained, lost, changed, byDuty, byUse, organisationName } = preview
  return (
    <>
      <p>
        Of {count(uses, 'open use')} of {organisationName} and below, {count(changedUses, 'use')} would change:{' '}
        {count(gained, 'duty', 'duties')} gained, {lost} lost, {changed} changed.
      </p>
      {byDuty.length > 0 && (
        <Section title="Duty by duty">
          <ul className="usa-list usa-list--unstyled">
            {byDuty.map((duty, index) => (
              <DutyLine key={index} duty={duty} />
            ))}
          </ul>
        </Section>
      )}
      {byUse.length > 0 && (
        <Section
          title="Use by use"
          {...(changedUses > byUse.length
            ? { note: `The first ${byUse.length} of ${changedUses} uses. The counts above hold for all.` }
            : {})}
        >
          {byUse.map((use) => (
            <UseLine key={use.useCaseId} use={use} />
          ))}
        </Section>
      )}
    </>
  )
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

function DutyLine({ duty }: { readonly duty: DutyTotal }): ReactNode {
  const { kind, title, uses, unknown, differences } = duty
  return (
    <li className="pack-duty">
      <KindMark kind={kind} /> <strong>{title}</strong>: {count(uses, 'use')}
      {unknown > 0 && <span className="usa-hint"> (for {unknown} nobody can tell yet whether it applies)</span>}
      {differences.map(({ what, before, after }) => (
        <div key={what}>
          <p className="usa-hint">What changes: {what}</p>
          <Diff before={before} after={after} titles={['Now', 'Then']} />
        </div>
      ))}
    </li>
  )
}

function UseLine({ use }: { readonly use: UseChange }): ReactNode {
  return (
    <details className="pack-duty">
      <summary>
        {use.title}: {sayKinds(use.changes)}
      </summary>
      <p>
        <Link to={`/use-cases/portfolio/${use.useCaseId}`}>Open the use</Link>, {use.stage ?? 'stage not reported'}
      </p>
      <ul className="usa-list usa-list--unstyled">
        {use.changes.map((change) => (
          <li key={`${change.packId} ${change.key}`}>
            <KindMark kind={change.kind} /> {change.title}
            {change.missing.length > 0 && (
              <span className="usa-hint"> (nobody has stated {change.missing.join(', ')})</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function sayKinds(changes: readonly DutyChange[]): string {
  const parts = kinds.map((kind) => [kind, changes.filter((one) => one.kind === kind).length] as const)
  return parts
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number} ${kind}`)
    .join(', ')
}

const kinds: readonly DutyChangeKind[] = ['gained', 'changed', 'lost']

const shapes: Readonly<Record<DutyChangeKind, StatusShape>> = { gained: 'solid', changed: 'half', lost: 'crossed' }

const KindMark = ({ kind }: { readonly kind: DutyChangeKind }): ReactNode => (
  <Status shape={shapes[kind]}>{kind.charAt(0).toUpperCase() + kind.slice(1)}</Status>
)
