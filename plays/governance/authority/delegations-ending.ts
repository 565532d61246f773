import { addDays, dayOf } from '@pilothouse/platform/day'
import type { WaitingSource } from '../waiting/waiting-source.ts'
import { delegationStateOn } from './delegation.ts'
import { allDelegations } from './delegation.store.ts'

const SOON_DAYS = 14

/** Delegations that end within two weeks, to who gave them. */
export const delegationsEnding: WaitingSource = async (db, { person, now }) => {
  const today = dayOf(now())
  const ending = (await allDelegations(db)).filter(
    (one) =>
      one.fromId === person.id &&
      delegationStateOn(one, today) === 'in force' &&
      one.endsOn <= addDays(today, SOON_DAYS),
  )
  return ending.map(({ id, power, toName, endsOn }) => ({
    key: `delegation ends ${id}`,
    what: `Your delegation of “${power}” ends`,
    title: toName,
    href: '/governance/delegations',
    since: `${addDays(endsOn, -SOON_DAYS)}T00:00:00.000Z`,
    dueOn: endsOn,
    otherwise: `${toName} can no longer act for you after that day.`,
  }))
}
