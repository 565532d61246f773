import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { openEntry } from '../../catalogue/contract.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { mayKeepCatalogue } from '../../permissions.ts'
import { withdrawPrice } from '../../prices/contract.ts'
import { priceOn, type Price } from '../../prices/price.ts'
import { sayDollars } from '../parts/say-money.ts'
import { SetPrice } from './SetPrice.tsx'

/** What a unit costs, and cost before. */
export function PricesTab({ record }: { readonly record: EntryRecord }): ReactNode {
  const { entry, prices, today } = record
  const keeps = mayKeepCatalogue(usePerson())
  const view = useTableView(TableSearch)
  return (
    <>
      <Section
        title="Prices"
        note="In US dollars. A price that was in effect is never changed: what was spent was spent at it."
      >
        <Table
          caption="Prices"
          view={view}
          rows={prices.filter(({ withdrawnAt }) => withdrawnAt === null)}
          rowKey={({ id }) => id}
          searches={false}
          columns={[
            { key: 'unit', heading: 'For', cell: ({ unit }) => `A ${unit}` },
            { key: 'usd', heading: 'Price', figures: true, cell: ({ usd }) => sayDollars(usd) },
            { key: 'from', heading: 'From', cell: ({ effectiveFrom }) => <PlainTime at={effectiveFrom} /> },
            {
              key: 'state',
              heading: 'State',
              cell: (price) => (
                <div>
                  <PriceState prices={prices} price={price} today={today} />{' '}
                  {keeps && price.effectiveFrom > today && <Withdraw price={price} />}
                </div>
              ),
            },
            { key: 'source', heading: 'Source', cell: ({ source }) => source },
          ]}
          empty={<p>No price is on record. Budgets cannot be reckoned without one.</p>}
        />
      </Section>
      {keeps && <SetPrice key={prices.length} entryId={entry.id} today={today} />}
    </>
  )
}

function PriceState(props: {
  readonly prices: readonly Price[]
  readonly price: Price
  readonly today: string
}): ReactNode {
  const { prices, price, today } = props
  if (price.effectiveFrom > today) return <Status shape="hollow">To come</Status>
  if (priceOn(prices, price.unit, today)?.id === price.id) return <Status shape="solid">In effect</Status>
  return <Status shape="crossed">Superseded</Status>
}

function Withdraw({ price }: { readonly price: Price }): ReactNode {
  const { send, busy, failure } = useSend(withdrawPrice, [openEntry])
  return (
    <div>
      <button
        type="button"
        className="usa-button usa-button--unstyled"
        disabled={busy}
        onClick={() => void send({ priceId: price.id }).catch(() => undefined)}
      >
        Withdraw<span className="usa-sr-only"> the price for a {price.unit} to come</span>
      </button>
      {failure && <p role="alert">{failure.message}</p>}
    </div>
  )
}
