import { dayOf } from '@pilothouse/platform/day'
import { stringify } from 'csv-stringify/sync'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Download } from '@pilothouse/platform/http/serve'
import type { ClearanceEntry } from './clearance-record.ts'
import type { ClearanceFilter } from '../contract.ts'
import { lightOn, sayLight } from '../light.ts'
import { causesOn } from '../state-on.ts'
import { allClearances } from '../store/clearance.store.ts'
import { usesOfClearances } from './cleared-use.store.ts'

/** The clearances of the agency that a filter lets through, a page at a time. */
export async function listClearances(
  context: Context,
  filter: ClearanceFilter,
): Promise<{ entries: ClearanceEntry[]; total: number }> {
  const found = await context.transaction((db) => entriesFor(db, dayOf(context.now()), filter))
  const start = (filter.page - 1) * filter.pageSize
  return { entries: found.slice(start, start + filter.pageSize), total: found.length }
}

/** The same as CSV. Text that a spreadsheet would take for a formula is kept text. */
export async function exportClearances(
  context: Context,
  filter: Omit<ClearanceFilter, 'page' | 'pageSize'>,
): Promise<Download> {
  const today = dayOf(context.now())
  const entries = await context.transaction((db) => entriesFor(db, today, filter))
  const body = stringify(entries.map(rowOf), { header: true, columns: headings, bom: true, escape_formulas: true })
  return { fileName: `clearances ${today}.csv`, type: 'text/csv; charset=utf-8', body }
}

const headings = {
  title: 'Use case',
  light: 'Clearance',
  validUntil: 'Last day',
  dollars: 'Dollars a month',
  stage: 'Stage',
  version: 'Version',
  owner: 'Owner',
  office: 'Office',
  issuedBy: 'Decided by',
  causes: 'Causes',
}

const rowOf = (entry: ClearanceEntry): Record<keyof typeof headings, string | number> => ({
  title: entry.title,
  light: sayLight(entry.light),
  validUntil: entry.validUntil,
  dollars: entry.microDollarsPerMonth === null ? 'no limit' : entry.microDollarsPerMonth / 1_000_000,
  stage: entry.stage,
  version: entry.version,
  owner: entry.ownerName,
  office: entry.organisationName,
  issuedBy: entry.issuedByName,
  causes: entry.causes.join(' '),
})

type Asked = Omit<ClearanceFilter, 'page' | 'pageSize'>

async function entriesFor(db: Database, day: string, { text, light, stage, sort }: Asked): Promise<ClearanceEntry[]> {
  const clearances = await allClearances(db)
  const uses = await usesOfClearances(db)
  const entries = clearances.flatMap((clearance): ClearanceEntry[] => {
    const use = uses.get(clearance.useCaseId)
    if (!use) return []
    const { envelope, useCaseId, stage: cleared, version, issuedByName } = clearance
    const causes = clearance.state === 'revoked' ? [] : causesOn(clearance, day).map(({ because }) => because)
    const { validUntil, microDollarsPerMonth } = envelope
    const seen = lightOn(clearance, day)
    return [
      {
        ...use,
        useCaseId,
        stage: cleared,
        version,
        light: seen,
        validUntil,
        microDollarsPerMonth,
        causes,
        issuedByName,
      },
    ]
  })
  const words = text.toLocaleLowerCase()
  return entries
    .filter((one) => light.length === 0 || light.some((kind) => kind === one.light.kind))
    .filter((one) => stage.length === 0 || stage.some((kind) => kind === one.stage))
    .filter((one) => `${one.title} ${one.ownerName} ${one.organisationName}`.toLocaleLowerCase().includes(words))
    .toSorted(orders[sort])
}

type Order = (one: ClearanceEntry, other: ClearanceEntry) => number
const byTitle: Order = (one, other) => one.title.localeCompare(other.title)
const byEnd: Order = (one, other) => one.validUntil.localeCompare(other.validUntil) || byTitle(one, other)
const money = ({ microDollarsPerMonth }: ClearanceEntry) => microDollarsPerMonth ?? Number.POSITIVE_INFINITY
const byMoney: Order = (one, other) => (money(one) === money(other) ? byTitle(one, other) : money(one) - money(other))
const turned =
  (order: Order): Order =>
  (one, other) =>
    order(other, one)

const orders: Readonly<Record<ClearanceFilter['sort'], Order>> = {
  title: byTitle,
  '-title': turned(byTitle),
  until: byEnd,
  '-until': turned(byEnd),
  money: byMoney,
  '-money': turned(byMoney),
}
