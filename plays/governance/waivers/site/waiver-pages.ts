import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { limitVisitors } from '@pilothouse/platform/http/limit-visitors'
import { answerPage, answerUnchanged, etagOf, type PublicSite } from '@pilothouse/platform/http/page'
import type { Routes } from '@pilothouse/platform/http/serve'
import { registerPage } from '@pilothouse/use-cases/register/site'
import { findPublishingAgencies } from '@pilothouse/use-cases/server'
import { publicWaivers } from './public-waiver.store.ts'
import { waiversCsv } from './waivers-csv.ts'
import { waiversPage, type AgencyWaivers } from './waivers-page.ts'

/** The way to the waivers, for the navigation of the public register. */
export const waiversLink: PublicSite['links'][number] = { label: 'Waivers', href: '/register/waivers' }

/**
 * Hangs the public page of the waivers, and the same as CSV: open to everybody, the same for everybody, in the frame of the
 * register. Must hang before the register, which answers whatever nobody else knows.
 */
export function publicWaiverPages({ app }: Routes, site: PublicSite): void {
  const limit = limitVisitors()
  app.get('/register/waivers', limit, async (c) => {
    const context = c.get('context')
    const asked = c.req.query('agency') ?? ''
    const agencies = await readWaivers(context, asked)
    const csv = `/register/waivers.csv${asked && `?agency=${encodeURIComponent(asked)}`}`
    const body = waiversPage(agencies, dayOf(context.now()), csv)
    return answerPage(c, registerPage(context, site, { title: 'Waivers', description, body }), null)
  })
  app.get('/register/waivers.csv', limit, async (c) => {
    const context = c.get('context')
    const text = waiversCsv(await readWaivers(context, c.req.query('agency') ?? ''), dayOf(context.now()))
    c.header('access-control-allow-origin', '*')
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="ai-waivers.csv"')
    return answerUnchanged(c, { etag: etagOf(text), changedAt: null }) ?? c.body(text)
  })
}

const description = 'Which safeguards were waived for which use of AI, why, and until when.'

/** The agencies that ever published, or the one of that abbreviation, each with its own waivers. */
async function readWaivers(context: Context, asked: string): Promise<AgencyWaivers[]> {
  return context.transaction(async (db) => {
    const agencies = await findPublishingAgencies(db)
    const waivers = Map.groupBy(await publicWaivers(db), ({ agencyId }) => agencyId)
    return agencies
      .filter(({ abbreviation }) => ['', abbreviation.toLowerCase()].includes(asked.toLowerCase()))
      .map((agency) => ({ agency, waivers: waivers.get(agency.id) ?? [] }))
  })
}
