import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Manifest = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
})

/** A room: one workspace package with its doors and its arrows. */
export interface Room {
  /** `use-cases`, without the scope. */
  readonly name: string
  readonly folder: string
  /** Door (`./http/serve`) → file. */
  readonly doors: Readonly<Record<string, string>>
  /** The rooms that it says it stands on. */
  readonly arrows: readonly string[]
}

/** One import as it stands in the source. */
export interface Import {
  readonly from: string
  readonly specifier: string
}

const scope = '@pilothouse/'

/** Every room of the house, from the manifests. */
export function readRooms(): readonly Room[] {
  return globSync('{platform,knowledge,packs,gateway,plays/*,assistants/*,apps/*}/package.json').map((file) => {
    const manifest = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
    const arrows = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) =>
      name.startsWith(scope),
    )
    return {
      name: manifest.name.slice(scope.length),
      folder: path.dirname(file),
      doors: manifest.exports,
      arrows: arrows.map((name) => name.slice(scope.length)),
    }
  })
}

/** Every source file of the house, tests included, as paths from the root. */
export const sourceFiles = (): readonly string[] =>
  globSync('{*.ts,{platform,knowledge,plays,gateway,assistants,apps,checks,bench}/**/*.{ts,tsx}}', {
    exclude: ['**/node_modules/**', '**/dist/**'],
  }).sort()

/** Every import of a file, dynamic ones and re-exports included. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => ({ from: file, specifier: match[1] ?? match[2] ?? match[3] ?? '' }))
}

/** The room that a file stands in, if any. */
export const roomOf = (rooms: readonly Room[], file: string): Room | undefined =>
  rooms.find((room) => file.startsWith(`${room.folder}/`))

/** `@pilothouse/platform/http/serve` → the room and its door. */
export function doorOf(specifier: string): { room: string; door: string } | null {
  if (!specifier.startsWith(scope)) return null
  const [room = '', ...door] = specifier.slice(scope.length).split('/')
  return { room, door: `./${door.join('/')}` }
}

/** The file behind an import within the house; null for a library. */
export function resolveImport(rooms: readonly Room[], { from, specifier }: Import): string | null {
  if (specifier.startsWith('.')) return path.join(path.dirname(from), specifier)
  const target = doorOf(specifier)
  const room = rooms.find(({ name }) => name === target?.room)
  const file = room && target ? fileBehind(room.doors, target.door) : undefined
  return room && file ? path.join(room.folder, file) : null
}

/** The file behind a door; a door may hold one `*`, as Node reads them. */
export function fileBehind(doors: Readonly<Record<string, string>>, door: string): string | undefined {
  if (doors[door]) return doors[door]
  for (const [pattern, file] of Object.entries(doors)) {
    const [before = '', after] = pattern.split('*')
    if (after === undefined || !door.startsWith(before) || !door.endsWith(after)) continue
    return file.replace('*', door.slice(before.length, door.length - after.length))
  }
  return undefined
}
