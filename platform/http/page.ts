import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Context as HonoContext } from 'hono'
import { html, raw } from 'hono/html'
import type { HttpEnv, Routes } from './serve.ts'

export { html }

/** A piece of a page. Every value put into an `html` template is escaped. */
export type Html = ReturnType<typeof html>

/** The site that a public page belongs to: its name, where that leads, and its few ways. */
export interface PublicSite {
  readonly name: string
  readonly home: string
  readonly links: readonly { readonly label: string; readonly href: string }[]
  /** Of the feed that readers may follow. */
  readonly feed?: { readonly title: string; readonly href: string }
}

/** A page for everybody: plain HTML that works without JavaScript and without signing in. */
export interface PublicPage {
  readonly site: PublicSite
  readonly title: string
  /** One sentence for search engines. */
  readonly description?: string
  /** The address that this page is known by, when it answers at several. */
  readonly canonical?: string
  readonly demo: boolean
  readonly body: Html
}

const style = readFileSync(new URL('page.css', import.meta.url))
const styleAddress = `/page-${createHash('sha256').update(style).digest('hex').slice(0, 16)}.css`

/** Serves the stylesheet of the public pages under a name that changes with its content. */
export function servePageStyle({ app }: Routes): void {
  app.get(styleAddress, (c) =>
    c.body(new Uint8Array(style), 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
}

/** The one layout of all public pages. */
export const publicPage = ({ site, title, description, canonical, demo, body }: PublicPage): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === site.name ? title : `${title} | ${site.name}`}</title>
        ${description ? html`<meta name="description" content="${description}" />` : ''}
        ${canonical ? html`<link rel="canonical" href="${canonical}" />` : ''}
        ${site.feed ? html`<link rel="alternate" type="application/atom+xml" title="${site.feed.title}" href="${site.feed.href}" />` : ''}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${styleAddress}" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        ${demo ? html`<aside class="banner" aria-label="About this site">Demonstration: synthetic data</aside>` : ''}
        <header class="head">
          <div class="wrap">
            <a class="head__name" href="${site.home}">${lamp}${site.name}</a>
            <nav aria-label="Main">
              <ul class="head__links">
                ${site.links.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" class="wrap" tabindex="-1">${body}</main>
        <footer class="foot">
          <div class="wrap">
            <p>Published with Pilothouse. This page works without scripts and without signing in.</p>
          </div>
        </footer>
      </body>
    </html> `

const lamp = raw(
  '<svg class="head__lamp" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">' +
    '<path d="M12 2 7 7h10zM8 9h8v9H8zM6 20h12v2H6z" fill="currentColor"/></svg>',
)

/** What a public answer carries so that it need not be sent twice. */
export interface Cached {
  readonly etag: string
  /** When what it shows last changed; null when it never did. */
  readonly changedAt: Date | null
}

/** A strong entity tag over these parts. */
export const etagOf = (...parts: readonly string[]): string =>
  `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)}"`

/** `304 Not Modified` when the reader's copy is still good; else null, and the headers are set for a full answer. */
export function answerUnchanged(c: HonoContext<HttpEnv>, { etag, changedAt }: Cached): Response | null {
  c.header('etag', etag)
  c.header('cache-control', 'public, max-age=60, must-revalidate')
  if (changedAt) c.header('last-modified', changedAt.toUTCString())
  return isFresh(c, etag, changedAt) ? c.body(null, 304) : null
}

/** RFC 9110, 13.2.2: a date counts only when no tag was sent. */
function isFresh(c: HonoContext<HttpEnv>, etag: string, changedAt: Date | null): boolean {
  const tags = c.req.header('if-none-match')
  if (tags !== undefined) return tags.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')))
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return changedAt !== null && since >= Math.floor(changedAt.getTime() / 1000) * 1000
}

/** Answers with a page, or with nothing when the reader has it. The tag covers every byte. */
export async function answerPage(
  c: HonoContext<HttpEnv>,
  page: PublicPage,
  changedAt: Date | null,
  status: 200 | 404 | 410 = 200,
): Promise<Response> {
  const text = String(await publicPage(page))
  if (status !== 200) return c.html(text, status, { 'cache-control': 'no-store' })
  return answerUnchanged(c, { etag: etagOf(text), changedAt }) ?? c.html(text)
}
