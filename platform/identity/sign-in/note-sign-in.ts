import type { Database } from '../../database/connect.ts'
import { announce } from '../../ledger/announce.ts'
import { visitor, type Person } from '../person.ts'
import { sayBrowser } from '../sessions/say-browser.ts'
import type { SignInEvent } from '../sessions/sign-in-record.ts'
import { findAgencyOfAddress } from './account.store.ts'

interface Noting {
  readonly db: Database
  readonly now: () => Date
}

/** By which way somebody came, and in what, as the browser says. */
export interface Coming {
  readonly provider: string
  readonly browser: string | null
}

/** Who came or went, by which way, in which browser. Never a password, a code or an address that somebody typed. */
export async function noteSignIn(
  { db, now }: Noting,
  person: Person,
  event: Extract<SignInEvent, 'signed in' | 'signed out'>,
  came: Coming,
): Promise<void> {
  await announce(db, { person, now }, { event, subject: person.id, detail: detailOf(came) })
}

/**
 * That somebody tried in vain to come in as a person. Nobody knows who it was, so the entry names a visitor. An address that
 * belongs to no account has no agency and leaves no entry.
 */
export async function noteFailure(
  { db, now }: Noting,
  address: string,
  event: Extract<SignInEvent, 'sign-in failed' | 'sign-in locked'>,
  came: Coming,
): Promise<void> {
  const found = await findAgencyOfAddress(db, address)
  if (!found) return
  const somebody = { ...visitor, agencyId: found.agencyId }
  await announce(db, { person: somebody, now }, { event, subject: found.personId, detail: detailOf(came) })
}

/** What a browser says of itself is long and tells more than is needed: two words of it are kept. */
const detailOf = ({ provider, browser }: Coming) => ({
  provider,
  browser: browser === null ? null : sayBrowser(browser),
})
