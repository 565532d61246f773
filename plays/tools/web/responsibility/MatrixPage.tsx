import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayKeepResponsibilities } from '../../permissions.ts'
import { openMatrix } from '../../responsibility/contract.ts'
import { framework } from '../../responsibility/framework.ts'
import { cellOf, gapsIn, isAnswered, type ResponsibilityCell } from '../../responsibility/responsibility-matrix.ts'

/** Who does what for one system: a row for each role, a column for each area. */
export function MatrixPage(): ReactNode {
  const matrix = useAnswer(openMatrix, { id: useParam('matrixId') })
  const gaps = gapsIn(matrix.cells).length
  const person = usePerson()
  return (
    <Page
      title={matrix.system}
      purpose={matrix.description}
      crumbs={[{ label: 'Critical infrastructure', to: '/tools/responsibility' }]}
      action={
        mayKeepResponsibilities(person) && (
          <ButtonLink to={`/tools/responsibility/${matrix.id}/edit`}>Say who does what</ButtonLink>
        )
      }
    >
      {gaps > 0 && (
        <Notice kind="warning">In {gaps} of 25 places nobody has said who does what. They are marked below.</Notice>
      )}
      <div className="table-scroll">
        <table className="usa-table usa-table--borderless table">
          <caption className="usa-sr-only">Who does what for {matrix.system}</caption>
          <thead>
            <tr>
              <th scope="col">Role</th>
              {framework.areas.map(({ id, label }) => (
                <th key={id} scope="col" className="table__wraps">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {framework.roles.map((role) => (
              <tr key={role.id}>
                <th scope="row">
                  <strong>{role.label}</strong>
                  <br />
                  {role.means}
                </th>
                {framework.areas.map((area) => (
                  <td key={area.id} data-label={area.label}>
                    <Cell cell={cellOf(matrix.cells, role.id, area.id)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        Saved by {matrix.savedByName}, <PlainTime at={matrix.savedAt} dayOnly />. After {framework.source}.{' '}
        {framework.standing}
      </p>
    </Page>
  )
}

function Cell({ cell }: { readonly cell: ResponsibilityCell | undefined }): ReactNode {
  if (!cell || !isAnswered(cell)) return <Status shape="crossed">Gap</Status>
  if (!cell.applies) return <Status shape="hollow">Does not apply: {cell.duty}</Status>
  return (
    <span>
      <strong>{cell.who}</strong>: {cell.duty}
    </span>
  )
}
