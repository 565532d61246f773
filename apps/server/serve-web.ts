import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Hono } from 'hono'
import type { HttpEnv } from '@pilothouse/platform/http/serve'

/** Where `vite build` puts the web client. */
export const webFolder = path.resolve(import.meta.dirname, '../web/dist')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
}

/** Serves the built client: hashed assets for a year, and its one page for every other address that a browser opens. */
export function serveWeb(app: Hono<HttpEnv>): void {
  app.get('/assets/*', async (c) => {
    const file = path.join(webFolder, path.normalize(c.req.path))
    const found = file.startsWith(path.join(webFolder, 'assets')) ? await stat(file).catch(() => null) : null
    if (!found?.isFile()) return c.notFound()
    return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-length': String(found.size),
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  app.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/') || !c.req.header('accept')?.includes('text/html')) return next()
    const html = await readFile(path.join(webFolder, 'index.html'), 'utf8').catch(() => null)
    return html === null ? next() : c.html(html, 200, { 'cache-control': 'no-cache' })
  })
}
