import { seedDemoPeople } from '@pilothouse/platform/identity/seed-demo-people'
import type { InstallationAtWork } from '../open-installation.ts'

/** Fills an empty demonstration, once: its agencies and people, then what each room shows. */
export async function seedDemo({ connection }: InstallationAtWork, say: (words: string) => void): Promise<void> {
  if (!(await seedDemoPeople(connection.db))) return
  say('Filling the demonstration …')
}
