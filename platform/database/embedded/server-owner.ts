import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The unprivileged account that owns the embedded server when we run as root, which PostgreSQL refuses to. */
export interface ServerOwner {
  readonly uid: number
  readonly gid: number
}

/** Null when we are an ordinary user: the server then simply runs as us. */
export function serverOwner(): ServerOwner | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find(([account]) => account === name)
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" account')
}

/** Whether the server's account can enter the folder at all; a folder below somebody's closed home cannot be. */
export function canEnter(owner: ServerOwner | null, folder: string): boolean {
  if (!owner) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid: owner.uid, gid: owner.gid, cwd: '/' }).status === 0
}
