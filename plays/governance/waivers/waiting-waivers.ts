import { addDays, dayOf } from '@pilothouse/platform/day'
import { holds } from '@pilothouse/platform/identity/person'
import { mayRecordNotices } from '../permissions.ts'
import type { WaitingSource } from '../waiting/waiting-source.ts'
import { exemptionStateOn, WARN_DAYS } from './exemptions/pilot-exemption.ts'
import { listExemptionRows } from './exemptions/pilot-exemption.store.ts'
import { countsUntil, noticeOwed, waiverStateOn } from './waiver.ts'
import { listWaiverRows } from './waiver.store.ts'

const SOON_DAYS = 60

/** Waivers that stop counting within two months, to the Chief AI Officer. */
export const waiversRunningOut: WaitingSource = async (db, { person, now }) => {
  if (!holds(person, ['chief AI officer'])) return []
  const today = dayOf(now())
  return (await listWaiverRows(db))
    .filter((one) => waiverStateOn(one, today) === 'in force' && countsUntil(one) <= addDays(today, SOON_DAYS))
    .map((one) => ({
      key: `waiver running out ${one.id} ${countsUntil(one)}`,
      what:
        one.recertifyBy < one.endsOn
          ? `Recertify the waiver of “${one.obligationTitle}”`
          : `The waiver of “${one.obligationTitle}” ends`,
      title: one.useCaseTitle,
      href: `/governance/waivers/${one.id}`,
      since: `${addDays(countsUntil(one), -SOON_DAYS)}T00:00:00.000Z`,
      dueOn: countsUntil(one),
      otherwise: 'The practice is owed again, and the clearance is suspended if it is missing.',
    }))
}

/** Notices to OMB that nobody has recorded yet. */
export const noticesToSend: WaitingSource = async (db, { person }) => {
  if (!mayRecordNotices(person)) return []
  return (await listWaiverRows(db)).flatMap((one) => {
    const owed = noticeOwed(one)
    if (owed === null) return []
    return {
      key: `waiver notice ${owed.kind} ${one.id}`,
      what: `Tell OMB of the ${owed.kind} of a waiver`,
      title: one.useCaseTitle,
      href: `/governance/waivers/${one.id}`,
      since: owed.kind === 'grant' ? one.grantedAt : (one.revokedAt ?? one.grantedAt),
      dueOn: owed.dueOn,
      otherwise: 'The 30 days of OMB M-25-21 pass, and the notice is late on record.',
    }
  })
}

/** Pilot exemptions that end within a month, to the owner and to the Chief AI Officer. */
export const exemptionsEnding: WaitingSource = async (db, { person, now }) => {
  const today = dayOf(now())
  return (await listExemptionRows(db))
    .filter((one) => exemptionStateOn(one, today) === 'ends soon')
    .filter(({ ownerId }) => ownerId === person.id || holds(person, ['chief AI officer']))
    .map(({ id, useCaseTitle, endsOn, useCaseId }) => ({
      key: `pilot exemption ends ${id}`,
      what: 'The pilot exemption ends',
      title: useCaseTitle,
      href: `/use-cases/portfolio/${useCaseId}?tab=duties`,
      since: `${addDays(endsOn, -WARN_DAYS)}T00:00:00.000Z`,
      dueOn: endsOn,
      otherwise: 'Every minimum practice is owed after that day, and the clearance is suspended until they are met.',
    }))
}
