import { situations } from '../seed/situations.ts'
import { withInstallation } from '../installation/with-installation.ts'

/** Puts a named situation into the demonstration and prints where to see it. */
export async function runSeed(args: readonly string[]): Promise<number> {
  const situation = situations.find(({ name }) => name === args[0])
  if (!situation) {
    console.log('Usage: npm run seed -- NAME\n')
    for (const { name, summary } of situations) console.log(`  ${name.padEnd(24)}${summary}`)
    return args[0] === undefined || args[0] === '--help' ? 0 : 2
  }
  return withInstallation(async (installation) => {
    if (!installation.world.installation.demo) {
      console.error('Situations are for the demonstration alone; this installation holds real data.')
      return 2
    }
    const path = await situation.make(installation)
    console.log(`${situation.summary}: ${installation.world.installation.baseUrl}${path}`)
    return 0
  })
}
