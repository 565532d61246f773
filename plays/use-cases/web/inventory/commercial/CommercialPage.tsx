import type { ReactNode } from 'react'
import { hrefOf } from '@pilothouse/platform/http/call'
import type { Column } from '@pilothouse/platform/ui/column'
import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { mayKeepInventory } from '../../../permissions.ts'
import { exportRecord, listCots } from '../../../record/contract.ts'
import type { CotsAnswer } from '../../../record/cots/cots-answer.ts'
import { ImportCommercial } from './ImportCommercial.tsx'

/** OMB's consolidated list of commercial AI: 20 common tasks, whether they are done with it, with what, by how many. */
export function CommercialPage(): ReactNode {
  const { answers } = useAnswer(listCots, {})
  const view = useTableView(TableSearch)
  const keeps = mayKeepInventory(usePerson())
  const blank = answers.filter(({ used }) => used === '').length
  return (
    <Page
      title="Commercial products"
      purpose="Common tasks done with AI that came with a bought product. OMB asks for these in one list."
      crumbs={[{ label: 'Inventory', to: '/use-cases/inventory' }]}
    >
      <Notice kind="info">A high-impact use never belongs here: it is reported as a use case of its own.</Notice>
      <output className="said">
        {blank === 0 ? 'All 20 tasks are answered.' : `${blank} of 20 tasks are not answered yet.`}
      </output>
      <Table
        caption="Commercial AI by task"
        view={view}
        columns={keeps ? [...columns, change] : columns}
        rows={answers}
        rowKey={({ letter }) => letter}
        csvHref={hrefOf(exportRecord, { format: 'cots-csv' })}
      />
      {keeps && <ImportCommercial />}
    </Page>
  )
}

const usedWords: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No', '': 'Not answered' }

const columns: readonly Column<CotsAnswer>[] = [
  {
    key: 'task',
    heading: 'Task',
    text: ({ task }) => task,
    cell: ({ letter, task }) => (
      <>
        <span className="cell__place">{letter}</span> {task}
      </>
    ),
  },
  { key: 'used', heading: 'Used', text: ({ used }) => used, cell: ({ used }) => usedWords[used] ?? used },
  { key: 'products', heading: 'Products', text: ({ products }) => products, cell: ({ products }) => products },
  { key: 'licences', heading: 'Licenses or users', text: ({ licences }) => licences, cell: ({ licences }) => licences },
]

const change: Column<CotsAnswer> = {
  key: 'change',
  heading: 'Change',
  cell: ({ letter }) => (
    <Link to={`/use-cases/inventory/commercial/${letter}`}>
      Answer<span className="usa-sr-only"> task {letter}</span>
    </Link>
  ),
}
