import { globSync } from 'node:fs'
import { withChromium } from './chromium.ts'
import { inTwoLanes } from './lanes.ts'
import { withRunningServer } from './running-server.ts'
import { checkStep, testStep, total, type Count } from './step.ts'
import { withTestServer } from './test-server.ts'

// `npm test`: everything. `npm run check`: the same without the browser. `npm run check -- FILE…`: those tests and journeys alone.
const [command, ...named] = process.argv.slice(2)
const bin = (name: string) => `node_modules/.bin/${name}`
const isJourney = (file: string) => file.endsWith('.journey.ts')
const find = (pattern: string) => globSync(pattern, { exclude: ['**/node_modules/**'] }).sort()
const serverTests = () => [
  ...find('*.test.ts'),
  ...find('{platform,knowledge,packs,gateway,plays,assistants,apps,checks}/**/*.test.ts'),
]

const count = total(named.length > 0 ? await those(named) : [...(await staticChecks()), ...(await suites())])
console.log(`\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`)
process.exitCode = count.failed > 0 ? 1 : 0

async function those(files: readonly string[]): Promise<Count[]> {
  const [walks, tests] = [files.filter(isJourney), files.filter((file) => !isJourney(file))]
  return [
    ...(tests.length > 0 ? [await onTestServer(tests)] : []),
    ...(walks.length > 0 ? [await journeys(walks)] : []),
  ]
}

async function staticChecks(): Promise<Count[]> {
  return [
    await checkStep('Types, server', bin('tsc'), ['-p', 'tsconfig.json']),
    await checkStep('Types, web', bin('tsc'), ['-p', 'tsconfig.web.json']),
    await checkStep('Types, browser journeys', bin('tsc'), ['-p', 'tsconfig.journeys.json']),
    await checkStep('Lint', bin('oxlint'), ['--type-aware', '--deny-warnings']),
    await checkStep('Format', bin('oxfmt'), ['--check']),
    await checkStep('Unused files, exports and dependencies', bin('knip'), []),
  ]
}

async function suites(): Promise<Count[]> {
  const embedded = await onTestServer(serverTests())
  const second = process.env['SECOND_DATABASE_URL']
  const other = second
    ? [await testStep('Server tests, second database', serverTests(), { TEST_DATABASE_URL: second })]
    : []
  return [
    embedded,
    ...other,
    ...(command === 'test' ? [await journeys(find('{platform,gateway,plays,assistants,apps}/**/*.journey.ts'))] : []),
  ]
}

function onTestServer(files: readonly string[]): Promise<Count> {
  return withTestServer((url) => testStep('Server tests, embedded PostgreSQL', files, { TEST_DATABASE_URL: url }))
}

/**
 * Two lanes side by side, each through a demonstration of its own. Within a lane one journey follows the other: they walk
 * through one agency, as people who know of each other would.
 */
function journeys(files: readonly string[]): Promise<Count> {
  const [first, second] = inTwoLanes(files)
  return withChromium(async (chromium) => {
    const lane = (title: string, files: readonly string[]) => (baseUrl: string) =>
      testStep(title, files, { CHROMIUM_PATH: chromium, JOURNEY_BASE_URL: baseUrl }, 1)
    return withRunningServer(async (baseUrl) =>
      total(
        await Promise.all([
          lane('Browser journeys, first lane', first)(baseUrl),
          ...(second.length > 0 ? [withRunningServer(lane('Browser journeys, second lane', second))] : []),
        ]),
      ),
    )
  })
}
