import type { ReactNode } from 'react'
import { useParam } from '@pilothouse/platform/ui/address'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { inventoryColumns } from '../../inventory/inventory-column.ts'
import { mayKeepInventory, mayKeepUseCase, mayPublishRegister } from '../../permissions.ts'
import { listFindings, listInventory, mendCell, openCells, showLint } from '../../record/contract.ts'
import type { EntryFinding } from '../../record/cells/inventory-entry.ts'
import { CellEditor } from './CellEditor.tsx'
import { CellHistory } from './CellHistory.tsx'
import { OtherColumns } from './OtherColumns.tsx'
import { labelOf } from './column-label.ts'

/** What the inventory says of one use, cell by cell, with what is to mend and how each came to be. */
export function CellsPage(): ReactNode {
  const useCaseId = useParam('useCaseId')
  const { useCase, changes, findings, extras, origin } = useAnswer(openCells, { useCaseId })
  const { send } = useSend(mendCell, [openCells, listInventory, listFindings, showLint])
  const person = usePerson()
  const may = mayKeepInventory(person) || mayKeepUseCase(person, useCase)
  const said = Map.groupBy(findings, ({ column }) => column)
  return (
    <Page
      title={useCase.title}
      purpose="What the inventory reports of this use. Each change keeps what stood there before."
      crumbs={[{ label: 'Inventory', to: '/use-cases/inventory' }]}
      aside={
        <Section title="Where it comes from">
          <p>
            <Link to={`/use-cases/portfolio/${useCaseId}`}>The record of the use case</Link>
          </p>
          {mayPublishRegister(person) && (
            <p>
              <Link to={`/use-cases/register/withhold/${useCaseId}`}>Withhold something from the public</Link>
            </p>
          )}
          {origin && (
            <p>
              Imported from <Link to={`/use-cases/imports/${origin.importId}`}>{origin.fileName}</Link>, row{' '}
              {origin.row}.
            </p>
          )}
        </Section>
      }
    >
      <DefinitionList
        items={inventoryColumns.map(({ name }) => {
          const text = useCase.cells[name] ?? ''
          const save = (value: string): Promise<unknown> =>
            send({ useCaseId, column: name, version: useCase.version, value })
          return {
            term: labelOf(name),
            value: (
              <>
                {may ? (
                  <CellEditor key={useCase.version} column={name} text={text} rowName={useCase.title} onSave={save} />
                ) : (
                  text
                )}
                <Said findings={said.get(name) ?? []} />
              </>
            ),
          }
        })}
      />
      {Object.keys(extras).length > 0 && (
        <Section
          title="Other columns of the file"
          note="What the last imported file says besides OMB’s columns, as reported. It is not published."
        >
          <OtherColumns extras={extras} />
        </Section>
      )}
      <CellHistory changes={changes} />
    </Page>
  )
}

function Said({ findings }: { readonly findings: readonly EntryFinding[] }): ReactNode {
  return findings.map(({ id, message, mend }) => (
    <p key={id} className="troubles__why">
      {message} <span className="usa-hint">{mend}</span>
    </p>
  ))
}
