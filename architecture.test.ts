import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { doorOf, fileBehind, importsOf, readRooms, resolveImport, roomOf, sourceFiles } from './checks/source-files.ts'

/** Who may stand on whom. A new arrow is a decision: write it in docs/decisions and here, in one commit. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  packs: [],
  platform: [],
  knowledge: ['platform'],
  tools: ['platform', 'packs'],
  training: ['platform', 'packs'],
  'use-cases': ['platform', 'packs', 'knowledge'],
  governance: ['platform', 'packs', 'use-cases', 'tools'],
  gateway: ['platform', 'packs', 'governance', 'tools', 'training'],
  'responsible-use': ['platform', 'packs', 'use-cases', 'governance', 'tools', 'gateway', 'knowledge'],
  feedback: ['platform', 'packs', 'use-cases', 'gateway'],
  measurement: ['platform', 'packs', 'use-cases', 'governance', 'gateway', 'training', 'feedback'],
  investigations: ['platform', 'packs', 'gateway', 'knowledge', 'training', 'feedback', 'measurement', 'use-cases'],
  'hazard-mitigation': [
    'platform',
    'packs',
    'gateway',
    'knowledge',
    'training',
    'feedback',
    'measurement',
    'use-cases',
  ],
  'officer-training': ['platform', 'packs', 'gateway', 'knowledge', 'training', 'feedback', 'measurement', 'use-cases'],
}

const rooms = readRooms()
const files = sourceFiles()
const imports = files.flatMap(importsOf)
const isTest = (file: string) =>
  /\.(test|journey)\.ts$/.test(file) || file.startsWith('checks/') || file.startsWith('bench/')

const none = (faults: readonly string[], rule: string) => assert.deepEqual(faults, [], rule)

test('a room stands only on the rooms that its arrows allow', () => {
  const faults = rooms
    .filter((room) => !room.folder.startsWith('apps/'))
    .flatMap((room) => room.arrows.filter((to) => !arrows[room.name]?.includes(to)).map((to) => `${room.name} → ${to}`))
  none(faults, 'declare the arrow in architecture.test.ts, with a decision')
})

test('nothing imports an app', () => {
  none(
    rooms.filter((room) => room.arrows.some((to) => to === 'server' || to === 'web')).map((room) => room.name),
    'apps are the top',
  )
})

test('every import between rooms goes through a declared door, along a declared arrow', () => {
  const faults = imports.flatMap(({ from, specifier }) => {
    const target = doorOf(specifier)
    const here = roomOf(rooms, from)
    if (!target || !here) return []
    const room = rooms.find(({ name }) => name === target.room)
    if (!room || !fileBehind(room.doors, target.door)) return [`${from}: ${specifier} is no door`]
    if (room.name !== here.name && !here.arrows.includes(room.name))
      return [`${from}: ${here.name} declares no arrow to ${room.name}`]
    return []
  })
  none(faults, 'add the door to exports, or the arrow to dependencies')
})

test('nobody climbs out of a room by a relative path', () => {
  const faults = imports.flatMap(({ from, specifier }) => {
    const here = roomOf(rooms, from)
    if (!here || !specifier.startsWith('.')) return []
    const to = path.join(path.dirname(from), specifier)
    const atHome = to.startsWith(`${here.folder}/`) || (isTest(from) && to.startsWith('checks/'))
    return atHome || everybodys.includes(to) ? [] : [`${from}: ${specifier}`]
  })
  none(faults, 'go through a door')
})

/** The types of the tables, and the words that pages explain. */
const everybodys = ['database/tables.ts', 'GLOSSARY.md?raw']

test('contracts, permissions and pages reach no store, no verb and no server library', () => {
  const starts = files.filter(
    (file) => !isTest(file) && (/(^|\/)web\//.test(file) || /\/(contract|permissions)\.ts$/.test(file)),
  )
  const faults = starts.flatMap((start) =>
    [...reach(start)].filter(isServerSide).map((file) => `${start} reaches ${file}`),
  )
  none(faults, 'pages see contracts, nouns and permissions alone')
})

const isServerSide = (target: string) =>
  /^(node:|pg$|kysely|hono|exceljs|better-auth$)/.test(target) ||
  /\.store\.ts$|\/server\.ts$|platform\/database\//.test(target)

function reach(start: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const queue = [start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!files.includes(file)) continue
    for (const found of valueImports(file)) {
      const target = resolveImport(rooms, found) ?? found.specifier
      if (!seen.has(target)) queue.push(target)
      seen.add(target)
    }
  }
  return seen
}

/** Types vanish before anything runs, so a type may come from anywhere. */
function valueImports(file: string) {
  const typesOnly = new Set(
    [...readFileSync(file, 'utf8').matchAll(/import type [^;'"]*?from\s*['"]([^'"]+)['"]/g)].map((match) => match[1]),
  )
  return importsOf(file).filter(({ specifier }) => !typesOnly.has(specifier))
}

test('a store knows tables and nouns, no rule and no door', () => {
  const faults = imports.filter(
    ({ from, specifier }) =>
      from.endsWith('.store.ts') && /(contract|permissions|server)\.ts$|\/announce|\/serve$/.test(specifier),
  )
  none(
    faults.map(({ from, specifier }) => `${from}: ${specifier}`),
    'rules belong to verbs',
  )
})

test('no barrels, no dumping grounds', () => {
  const faults = files.filter((file) => /(^|\/)(utils?|helpers?|common|shared|lib|misc|index)(\/|\.tsx?$)/.test(file))
  const stars = files.filter(
    (file) => file !== 'architecture.test.ts' && /^export \*/m.test(readFileSync(file, 'utf8')),
  )
  none([...faults, ...stars], 'name the noun or the verb')
})

test('the environment is read in one place', () => {
  const faults = files.filter((file) => !isTest(file) && /process\.env\b/.test(readFileSync(file, 'utf8')))
  none(
    faults.filter((file) => !settled.includes(file)),
    'settings come from apps/server/config.ts',
  )
})
const settled = [
  'apps/server/installation/with-installation.ts',
  'apps/server/cli/doctor.ts',
  'apps/server/cli/start.ts',
  'apps/server/cli.ts',
  'architecture.test.ts',
  'apps/web/vite.config.ts',
  'platform/database/test-database.ts',
]

test('folders stay small enough to read', () => {
  const folders = [...new Set(files.map((file) => path.dirname(file)))].filter((folder) => folder !== '.')
  const crowded = folders
    .filter((folder) => entriesOf(folder) > 18)
    .map((folder) => `${folder}: ${entriesOf(folder)} entries`)
  const deep = folders.filter((folder) => folder.split('/').length > 5)
  none([...crowded, ...deep], 'divide the folder by its nouns')
})

const entriesOf = (folder: string) =>
  readdirSync(folder).filter((name) => !/\.(test|journey)\.ts$/.test(name) && name !== 'node_modules').length
