import { z } from 'zod'
import { visitor } from '../identity/person.ts'
import { scopeOf } from './endpoint.ts'
import type { Door } from './serve.ts'

/**
 * The OpenAPI 3.1 description of every door, derived from the contracts alone. `browserDoors` are those of sign-in: they
 * know a session's cookie and no token.
 */
export function describeDoors(doors: readonly Door[], baseUrl: string, browserDoors: readonly Door[] = []): object {
  const paths: Record<string, Record<string, object>> = {}
  const add = (door: Door, security: readonly object[]): void => {
    const path = door.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [door.method.toLowerCase()]: describeDoor(door, security) }
  }
  for (const door of doors) add(door, [{ token: [scopeOf(door)] }])
  for (const door of browserDoors) add(door, door.allows(visitor) ? [] : [{ session: [] }])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pilothouse',
      version: '1',
      description: 'Every page of Pilothouse uses these doors; so may you, with a scoped token.',
    },
    servers: [{ url: baseUrl }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'pilothouse.session_token' },
      },
    },
    paths,
  }
}

function describeDoor(door: Door, security: readonly object[]): object {
  const input = z.toJSONSchema(door.input, { io: 'input', unrepresentable: 'any' })
  const inPath = new Set([...door.path.matchAll(/:(\w+)/g)].map((match) => match[1]))
  const properties = Object.entries(input.properties ?? {})
  const addressed = door.method === 'GET' || 'upload' in door
  const parameters = properties
    .filter(([name]) => addressed || inPath.has(name))
    .map(([name, schema]) => ({
      name,
      in: inPath.has(name) ? 'path' : 'query',
      required: inPath.has(name) || (input.required?.includes(name) ?? false),
      schema,
    }))
  return {
    summary: door.summary,
    tags: [door.path.split('/')[2]],
    security,
    parameters,
    ...bodyOf(
      door,
      input,
      properties.some(([name]) => !inPath.has(name)),
    ),
    responses: { 200: { description: 'Done', content: answerOf(door) }, default: refusal },
  }
}

const refusal = {
  description: 'Refused, with the reason and what to do',
  content: { 'application/problem+json': { schema: { type: 'object' } } },
}

function bodyOf(door: Door, input: object, hasBody: boolean): object {
  if ('upload' in door) return { requestBody: { content: { 'application/octet-stream': {} } } }
  if (door.method === 'GET' || !hasBody) return {}
  return { requestBody: { content: { 'application/json': { schema: input } } } }
}

function answerOf(door: Door): object {
  if ('download' in door) return { 'application/octet-stream': {} }
  if ('streams' in door)
    return { 'text/event-stream': { schema: z.toJSONSchema(door.output, { io: 'output', unrepresentable: 'any' }) } }
  return { 'application/json': { schema: z.toJSONSchema(door.output, { io: 'output', unrepresentable: 'any' }) } }
}
