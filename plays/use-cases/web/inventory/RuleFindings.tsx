import { useState, type ReactNode } from 'react'
import { Link } from '@pilothouse/platform/ui/Link'
import { Loading } from '@pilothouse/platform/ui/Loading'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { TablePages } from '@pilothouse/platform/ui/TablePages'
import { useLiveAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { mayKeepInventory } from '../../permissions.ts'
import type { EntryFinding } from '../../record/cells/inventory-entry.ts'
import { listFindings, listInventory, mendCell, showLint } from '../../record/contract.ts'
import type { FindingGroup } from '../../record/linting/finding-group.ts'
import { CellEditor } from './CellEditor.tsx'
import { labelOf } from './column-label.ts'
import { ruleName, severityWords } from './rule-words.ts'

const PAGE = 10

/** The findings of one rule: how many, why and how to mend, and on demand each of them with its cell. */
export function RuleFindings({ group }: { readonly group: FindingGroup }): ReactNode {
  const [open, setOpen] = useState(false)
  const { rule, severity, count, uses, columns } = group
  const { words, shape } = severityWords[severity]
  return (
    <section className="rule">
      <h2 className="rule__title">
        <button type="button" className="rule__button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {ruleName(rule)}
        </button>
      </h2>
      <p>
        <Status shape={shape}>{words}</Status> {count.toLocaleString('en-US')} {count === 1 ? 'finding' : 'findings'} in{' '}
        {uses.toLocaleString('en-US')} {uses === 1 ? 'use' : 'uses'}
      </p>
      <p className="usa-hint">
        Mostly in:{' '}
        {columns
          .slice(0, 4)
          .map(({ column, count }) => `${labelOf(column)} (${count.toLocaleString('en-US')})`)
          .join(' · ')}
      </p>
      {open && <Findings group={group} />}
    </section>
  )
}

function Findings({ group }: { readonly group: FindingGroup }): ReactNode {
  const [page, setPage] = useState(1)
  const { data } = useLiveAnswer(listFindings, { rule: group.rule, columns: [], page, pageSize: PAGE })
  if (!data) return <Loading />
  return (
    <>
      <details>
        <summary>Explain this rule</summary>
        <p>For example: {group.message}</p>
        <p>{group.mend}</p>
      </details>
      <ul className="troubles">
        {data.findings.map((finding) => (
          <FindingLine key={finding.id} finding={finding} />
        ))}
      </ul>
      <TablePages page={page} pageSize={PAGE} total={data.total} caption={ruleName(group.rule)} onPage={setPage} />
    </>
  )
}

function FindingLine({ finding }: { readonly finding: EntryFinding }): ReactNode {
  const { useCaseId, title, inventoryId, column, message, mend, text, version } = finding
  const { send } = useSend(mendCell, [listFindings, listInventory, showLint])
  const may = mayKeepInventory(usePerson())
  return (
    <li className="troubles__one">
      <Link to={`/use-cases/inventory/uses/${useCaseId}`}>{title}</Link> {inventoryId}
      <p className="troubles__why">
        <strong>{labelOf(column)}</strong>: {message} <span className="usa-hint">{mend}</span>
      </p>
      {may ? (
        <CellEditor
          column={column}
          text={text}
          rowName={title}
          onSave={(value) => send({ useCaseId, column, version, value })}
        />
      ) : (
        <span>{text}</span>
      )}
    </li>
  )
}
