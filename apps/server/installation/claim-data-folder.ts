import { Client } from 'pg'
import { Refusal } from '@pilothouse/platform/refusal'

const SERVER_LOCK = 5_120_120

/**
 * Makes this process the only server on its embedded database; commands may still join. The claim is a lock that
 * PostgreSQL lets go of when our connection ends, so a killed server never blocks the next start.
 */
export async function claimDataFolder(url: string, dataFolder: string): Promise<{ release: () => Promise<void> }> {
  const client = new Client({ connectionString: url, application_name: `pilothouse server, process ${process.pid}` })
  client.on('error', () => {})
  await client.connect()
  const claimed = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [SERVER_LOCK])
  if (claimed.rows[0]?.ours) return { release: () => client.end() }
  const holder = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and objid = $1 and granted limit 1`,
    [SERVER_LOCK],
  )
  await client.end()
  throw new Refusal(
    'conflict',
    `Another Pilothouse (${holder.rows[0]?.name ?? 'unknown'}) already serves ${dataFolder}. Stop it first, or set DATA_DIR to another folder.`,
  )
}
