import { sql } from 'kysely'
import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { previewPackFile } from '@pilothouse/governance/server'
import { printJson } from '../inventory/print-json.ts'
import { withAgency } from '../inventory/with-agency.ts'
import type { PackOptions } from './pack-options.ts'
import { readPackFile, sayFaults } from './read-pack-file.ts'

type Preview = Awaited<ReturnType<typeof previewPackFile>>

/** Shows what a pack would change for the open uses. Changes nothing. 1 when something would. */
export async function runDiff([file = '']: readonly string[], options: PackOptions): Promise<number> {
  const read = await readPackFile(file)
  if (read.kind === 'refused') throw new Refusal('invalid', sayFaults(file, read.faults))
  const preview = await withAgency(options, async (context) => {
    const startsOn = options.from ?? context.now().toISOString().slice(0, 10)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(startsOn)) throw new Refusal('invalid', 'Give --from as year-month-day.')
    return previewPackFile(context, read.pack, { organisationId: await placeOf(context, options.at), startsOn })
  })
  if (options.json) await printJson(preview)
  else console.log(inWords(preview))
  return preview.changedUses > 0 ? 1 : 0
}

/** The part of the agency with that abbreviation; the whole agency unless told. */
async function placeOf(context: Context, abbreviation: string | undefined): Promise<string> {
  const { agencyId } = context.person
  if (abbreviation === undefined && agencyId !== null) return agencyId
  const row = await context.transaction((db) =>
    db
      .selectFrom('organisation')
      .select('id')
      .where('agency_id', '=', agencyId)
      .where(sql<boolean>`lower(abbreviation) = lower(${abbreviation ?? ''})`)
      .executeTakeFirst(),
  )
  if (!row) throw new Refusal('not-found', `The agency has no part ${abbreviation ?? ''}. Check the abbreviation.`)
  return row.id
}

function inWords(preview: Preview): string {
  const { packId, version, organisationName, day, replaces, uses, changedUses, gained, lost, changed } = preview
  const head = [
    `${packId} ${version ?? ''} for ${organisationName} from ${day}${replaces ? `, in the place of ${replaces}` : ''}`,
    `${changedUses} of ${uses} open uses would change: ${gained} duties gained, ${lost} lost, ${changed} changed`,
  ]
  const duties = preview.byDuty.flatMap(({ kind, title, uses: count, unknown, differences }) => [
    `  ${kind.padEnd(7)}  ${title}: ${count} uses${unknown > 0 ? ` (${unknown} cannot tell)` : ''}`,
    ...differences.map(({ what, before, after }) => `             ${what}: ${before} -> ${after}`),
  ])
  const byUse = preview.byUse.map(({ title, changes }) => `  ${title}: ${changes.length} duties`)
  return [...head, '', ...duties, '', ...byUse].join('\n').trimEnd()
}
