import { html, raw } from 'hono/html'
import { scopeOf } from '@pilothouse/platform/http/endpoint'
import { describeDoors } from '@pilothouse/platform/http/openapi'
import type { Door, Routes } from '@pilothouse/platform/http/serve'
import { signInDoors } from '@pilothouse/platform/identity/sign-in-doors'

/** OpenAPI 3.1 at `/api/openapi.json`, and the same to read at `/api`. Mount it last: it describes what was hung before. */
export function describeApi(routes: Routes, baseUrl: string): void {
  routes.app.get('/api/openapi.json', (c) => c.json(describeDoors(routes.doors, baseUrl, signInDoors)))
  routes.app.get('/api', (c) => c.html(readablePage(routes.doors)))
}

const style = raw(`
  body { font: 1rem/1.6 "Public Sans", system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; font-weight: 700; padding: 1rem 0 0.5rem; }
  th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid #a9aeb1; overflow-wrap: anywhere; }
  a { color: #0b5f5b; }
`)

const readablePage = (doors: readonly Door[]) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Programming interface – Pilothouse</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>Programming interface</h1>
          <p>
            Every page of Pilothouse uses these doors, and so may your own programs. Make a token on your account page,
            choose its scopes, and send it as <code>Authorization: Bearer …</code>. A refusal comes as
            <code>application/problem+json</code> with a sentence that says what to do. The full description, with every
            field, is <a href="/api/openapi.json">OpenAPI 3.1</a>.
          </p>
          ${[...byRoom(doors)].map(([room, ours]) => roomTable(room, ours))}
        </main>
      </body>
    </html>`

const byRoom = (doors: readonly Door[]): ReadonlyMap<string, readonly Door[]> =>
  Map.groupBy(doors, (door) => door.path.split('/')[2] ?? '')

const roomTable = (room: string, doors: readonly Door[]) =>
  html`<table>
    <caption>
      ${room}
    </caption>
    <thead>
      <tr>
        <th scope="col">Call</th>
        <th scope="col">What it does</th>
        <th scope="col">Scope</th>
      </tr>
    </thead>
    <tbody>
      ${doors.map(
        (door) =>
          html`<tr>
            <td><code>${door.method} ${door.path}</code></td>
            <td>${door.summary}</td>
            <td><code>${scopeOf(door)}</code></td>
          </tr>`,
      )}
    </tbody>
  </table>`
