import { limitVisitors } from '@pilothouse/platform/http/limit-visitors'
import { answerPage, answerUnchanged, etagOf, type PublicSite } from '@pilothouse/platform/http/page'
import type { Routes } from '@pilothouse/platform/http/serve'
import { RegisterFilter } from '../entry/register-filter.ts'
import { countsPage } from './counts-page.ts'
import { gonePage, goneTitle, missingPage } from './gone-page.ts'
import { agencyOfList, listPage } from './list-page.ts'
import { readCounts, readFeed, readList, readState, readUse } from './read-site.ts'
import { registerAtom } from './register-atom.ts'
import { registerCsv } from './register-csv.ts'
import { registerJson, registerSchema } from './register-json.ts'
import { registerPage } from './register-site.ts'
import { bodyOf, registerEntries } from './register-stream.ts'
import { usePage } from './use-page.ts'

const files = ['/register.csv', '/register.json', '/register.schema.json', '/register.atom']

type Answer = Parameters<typeof answerPage>[0]

/** Hangs the public register: plain pages, downloads and the feed. Open to everybody; the same for everybody. */
export function registerPages({ app }: Routes, site: PublicSite): void {
  const limit = limitVisitors()
  for (const path of ['/ai', '/register/*', ...files]) app.use(path, limit)
  app.get('/register', (c) => answerList(c, site))
  app.get('/ai', (c) => answerList(c, site))
  app.get('/register/uses/:number{[0-9]+}', (c) => answerUse(c, site))
  app.get('/register/counts', (c) => answerCounts(c, site))
  app.get('/register.csv', answerCsv)
  app.get('/register.json', answerJson)
  app.get('/register.schema.json', answerSchema)
  app.get('/register.atom', answerAtom)
  app.get('/register/*', (c) =>
    answerPage(c, registerPage(c.get('context'), site, { title: 'Not found', body: missingPage() }), null, 404),
  )
}

async function answerList(c: Answer, site: PublicSite): Promise<Response> {
  const context = c.get('context')
  const facts = await readList(context, RegisterFilter.parse(c.req.query()))
  const agency = agencyOfList(facts)
  const title = agency ? `Uses of AI at ${agency.name}` : 'Uses of AI'
  const description = 'What artificial intelligence is used for, what it may decide, and who answers for it.'
  const page = registerPage(context, site, {
    title,
    description,
    canonical: `${context.installation.baseUrl}/register`,
    body: listPage(facts),
  })
  return answerPage(c, page, dateOf(facts.changedAt))
}

async function answerUse(c: Answer, site: PublicSite): Promise<Response> {
  const context = c.get('context')
  const found = await readUse(context, Number(c.req.param('number')))
  if (found.kind === 'missing')
    return answerPage(c, registerPage(context, site, { title: 'Not found', body: missingPage() }), null, 404)
  const { entry, versions, agency } = found
  if (found.kind === 'gone')
    return answerPage(
      c,
      registerPage(context, site, { title: goneTitle(entry), body: gonePage(entry, versions) }),
      null,
      410,
    )
  const page = registerPage(context, site, { title: entry.row.use_case_name, body: usePage(entry, versions, agency) })
  return answerPage(c, page, latestOf(entry.publishedAt, agency.optionsChangedAt))
}

async function answerCounts(c: Answer, site: PublicSite): Promise<Response> {
  const context = c.get('context')
  const { agencies, changedAt } = await readCounts(context)
  return answerPage(
    c,
    registerPage(context, site, { title: 'Waivers and counts', body: countsPage(agencies) }),
    dateOf(changedAt),
  )
}

async function answerCsv(c: Answer): Promise<Response> {
  const context = c.get('context')
  const filter = RegisterFilter.parse(c.req.query())
  const { sequence, changedAt, dropId } = await readState(context, filter)
  const unchanged = answerData(c, etagOf('csv', String(sequence), JSON.stringify(filter), String(dropId)), changedAt)
  if (unchanged) return unchanged
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="ai-use-register.csv"')
  return c.body(bodyOf(registerCsv(registerEntries(context, filter, sequence), dropId)))
}

async function answerJson(c: Answer): Promise<Response> {
  const context = c.get('context')
  const filter = RegisterFilter.parse(c.req.query())
  const { sequence, changedAt } = await readState(context, filter)
  const unchanged = answerData(c, etagOf('json', String(sequence), JSON.stringify(filter)), changedAt)
  if (unchanged) return unchanged
  c.header('content-type', 'application/json; charset=utf-8')
  c.header('link', '</register.schema.json>; rel="describedby"; type="application/schema+json"')
  return c.body(bodyOf(registerJson(registerEntries(context, filter, sequence), context.installation.baseUrl)))
}

function answerSchema(c: Answer): Response {
  const schema = registerSchema()
  const unchanged = answerData(c, etagOf(schema), null)
  return unchanged ?? c.body(schema, 200, { 'content-type': 'application/schema+json; charset=utf-8' })
}

async function answerAtom(c: Answer): Promise<Response> {
  const context = c.get('context')
  const { changes, changedAt } = await readFeed(context)
  const feed = String(await registerAtom(changes, context.installation.baseUrl, changedAt ?? new Date(0).toISOString()))
  const unchanged = answerData(c, etagOf(feed), dateOf(changedAt))
  return unchanged ?? c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
}

/** Data that other sites may read too; null when there is something to send. */
function answerData(c: Answer, etag: string, changedAt: Date | null): Response | null {
  c.header('access-control-allow-origin', '*')
  return answerUnchanged(c, { etag, changedAt })
}

const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant))

const latestOf = (one: string, other: string | null): Date => new Date(other === null || other < one ? one : other)
