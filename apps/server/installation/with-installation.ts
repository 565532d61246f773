import pino from 'pino'
import { requireConfig } from '../config.ts'
import { openInstallation, type InstallationAtWork } from './open-installation.ts'

/** Runs a command on the installation that the settings name, with or without a running server, and closes what it opened. */
export async function withInstallation<T>(work: (installation: InstallationAtWork) => Promise<T>): Promise<T> {
  const installation = await openInstallation(requireConfig(process.env), pino({ level: 'error' }, pino.destination(2)))
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}
