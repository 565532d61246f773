import { hostname } from 'node:os'
import type { Connection } from '@pilothouse/platform/database/connect'
import { withinAgency } from '@pilothouse/platform/database/connect'
import type { Clearance } from '../clearance.ts'
import { insertStop } from '../kill-switch/kill-switch-pull.store.ts'
import { prepareClearance, type PreparedClearance } from '../prepare-clearance.ts'
import { followClearances, type ClearanceNews } from './follow-clearances.ts'

/** Every clearance that may let calls pass, kept in memory as the database has it, ready for `may`. */
export interface ClearanceBook {
  /** The clearance of a use; undefined when it was never cleared, was revoked, or the book cannot be trusted now. */
  readonly of: (useCaseId: string) => PreparedClearance | undefined
  /** False while the line to the database is cut: then no call may pass. */
  readonly isCurrent: () => boolean
  /** Settles when the book was filled for the first time. */
  readonly ready: Promise<void>
  readonly stop: () => Promise<void>
}

/** Opens the book of one server. As soon as a kill switch has reached it, it says so beside the pull. */
export function openClearanceBook(
  connection: Pick<Connection, 'pool' | 'db'>,
  onTrouble: (error: unknown) => void,
  server = `${hostname()}:${process.pid}`,
): ClearanceBook {
  let current = false
  const pages = new Map<string, PreparedClearance>()
  const write = (clearance: Clearance): void => {
    const known = pages.get(clearance.useCaseId)
    if (clearance.state !== 'revoked') pages.set(clearance.useCaseId, prepareClearance(clearance))
    else if (known?.clearance.id === clearance.id) pages.delete(clearance.useCaseId)
  }
  const confirm = (clearance: Clearance): Promise<void> =>
    confirmStops(connection, clearance, server).catch((error: unknown) => onTrouble(error))
  const onNews = async (news: ClearanceNews): Promise<void> => {
    if (news.kind === 'cut') {
      current = false
      return
    }
    const told = news.kind === 'one' ? [news.clearance] : news.clearances
    if (news.kind === 'all') pages.clear()
    told.forEach(write)
    current = true
    if (news.kind === 'one' || news.again) await Promise.all(told.map(confirm))
  }
  const { ready, stop } = followClearances(connection, onNews, onTrouble)
  return { of: (useCaseId) => (current ? pages.get(useCaseId) : undefined), isCurrent: () => current, ready, stop }
}

async function confirmStops({ db }: Pick<Connection, 'db'>, clearance: Clearance, server: string): Promise<void> {
  const pulls = clearance.causes.filter(({ kind }) => kind === 'kill switch')
  if (pulls.length === 0) return
  await withinAgency(db, clearance.agencyId, async (within) => {
    for (const { subject } of pulls) await insertStop(within, subject, server)
  })
}
