import { requireConfig, type Config } from '../config.ts'
import { startServer } from '../start-server.ts'

/** Runs the server until it is told to stop; 0 after a stop in good order. */
export async function runStart(): Promise<number> {
  const config = requireConfig(process.env)
  const running = await startServer(config, say)
  say(welcome(config, running.address, running.personas))
  const why = await signalled()
  say(`\nStopping (${why}) …`)
  await running.stop()
  return 0
}

/** The first signal to stop. Its echoes (a terminal signals us and our parent, who passes it on) must not cut the stop short. */
const signalled = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal))
  })

const say = (words: string): void => console.log(words)

function welcome(config: Config, address: string, personas: readonly { name: string; duties: string }[]): string {
  const lines = [`\nPilothouse is ready at ${address}`]
  if (config.demo) {
    const width = Math.max(...personas.map(({ name }) => name.length))
    lines.push(
      '\nThis is a demonstration with synthetic data. Open the address and sign in as one of these; no password is asked:',
    )
    lines.push(...personas.map(({ name, duties }) => `  ${name.padEnd(width)}  ${duties}`))
    lines.push(`\nThe public register needs no sign-in: ${address}/register`)
  }
  return lines.join('\n')
}
