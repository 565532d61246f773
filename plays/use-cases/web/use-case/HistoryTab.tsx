import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { TablePages } from '@pilothouse/platform/ui/TablePages'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { showUseHistory } from '../../portfolio/contract.ts'
import { HISTORY_PAGE } from '../../portfolio/history/use-history.ts'

/** Everything that happened to the use: what, by whom, when and why, the latest first. */
export function HistoryTab({ useCaseId }: { readonly useCaseId: string }): ReactNode {
  const { search, change } = useTableView(TableSearch)
  const { events, total } = useAnswer(showUseHistory, { id: useCaseId, page: search.page })
  return (
    <Section
      title="Everything that happened"
      note="From the ledger, where nothing is changed or taken out. The latest stands first."
    >
      <ol className="waiting">
        {events.map(({ key, what, byName, at, because, exception }) => (
          <li key={key} className="waiting__item">
            <p className="waiting__what">
              <strong>{what}</strong>
            </p>
            <p className="waiting__since">
              {byName}, <PlainTime at={at} />
            </p>
            {because && <p>{because}</p>}
            {exception && <p className="history__exception">{exception}</p>}
          </li>
        ))}
      </ol>
      <TablePages
        page={search.page}
        pageSize={HISTORY_PAGE}
        total={total}
        caption="History"
        onPage={(page) => change({ page })}
      />
    </Section>
  )
}
