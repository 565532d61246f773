import { z } from 'zod'
import { scopeOf } from './endpoint.ts'
import type { Door } from './serve.ts'

/** The OpenAPI 3.1 description of every door, derived from the contracts alone. */
export function describeDoors(doors: readonly Door[], baseUrl: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const door of doors) {
    const path = door.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [door.method.toLowerCase()]: describeDoor(door) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pilothouse',
      version: '1',
      description: 'Every page of Pilothouse uses these doors; so may you, with a scoped token.',
    },
    servers: [{ url: baseUrl }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths,
  }
}

function describeDoor(door: Door): object {
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
    security: [{ token: [scopeOf(door)] }],
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
