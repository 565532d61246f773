import { once } from 'node:events'

/** Prints JSON on standard output and waits until all of it has left: a pipe takes little at a time. */
export async function printJson(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain')
}
