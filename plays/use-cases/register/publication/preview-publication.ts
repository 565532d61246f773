import { isDeepStrictEqual } from 'node:util'
import type { Context } from '@pilothouse/platform/context'
import type { InventoryRow } from '../../inventory/inventory-row.ts'
import { withheldNames } from '../entry/register-entry.ts'
import { planPublication, type ThoughtOut } from './plan-publication.ts'
import type { PublicationCounts, PublicationPreview } from './publication.ts'

/** Shows exactly what publishing now would change, and what stands in its way. Changes nothing. */
export async function previewPublication(
  context: Context,
  { restore }: { restore: number | null },
): Promise<PublicationPreview> {
  return context.transaction(async (db) => previewOf(await planPublication(db, context, restore)))
}

function previewOf({ agency, publications, sorted, faults, plan, setSha256, hash }: ThoughtOut): PublicationPreview {
  const published = new Set(
    [...plan.kept, ...plan.changed.map(({ before }) => before)].map(({ useCaseId }) => useCaseId),
  )
  const shown = [...plan.added, ...plan.changed.map(({ after }) => after)]
  return {
    hash,
    latest: publications[0]?.number ?? null,
    changesAnything: changesAnything({ publications, plan, setSha256 }),
    added: plan.added.map((use) => ({ ...named(use), withheld: withheldNames(use) })),
    changed: plan.changed.map(({ before, after, cells, retires }) => ({
      ...named(after),
      number: before.number,
      cells: [...cells],
      retires,
    })),
    ended: plan.ended.map(({ entry, ending, reason }) => ({ ...named(entry), number: entry.number, ending, reason })),
    unchanged: plan.kept.length,
    withheldUses: sorted.hidden.map(({ use, reason, decided }) => ({ ...named(use), reason, decided })),
    heldBack: sorted.heldBack.map(({ use, findings }) => ({
      ...named(use),
      published: published.has(use.useCaseId),
      findings: [...findings],
    })),
    warnings: shown
      .map((use) => ({ ...named(use), findings: [...faults.warning(use)] }))
      .filter(({ findings }) => findings.length > 0),
    counts: plan.counts,
    endsNotice: agency.notice !== null && plan.counts.published > 0,
  }
}

const named = ({ useCaseId, row }: { readonly useCaseId: string; readonly row: InventoryRow }) => ({
  useCaseId,
  name: row.use_case_name,
  bureau: row.agency_bureau,
})

/** Whether the public would read anything else than it reads now: an entry, or a count. */
export function changesAnything({
  publications,
  plan,
  setSha256,
}: Pick<ThoughtOut, 'publications' | 'plan' | 'setSha256'>): boolean {
  const latest = publications.find(({ kind }) => kind === 'register')
  if (!latest?.counts) return plan.counts.published + plan.counts.withheldUses > 0
  return latest.setSha256 !== setSha256 || !isDeepStrictEqual(standing(latest.counts), standing(plan.counts))
}

/** The counts that hold for the register as it stands, whatever the last step was. */
const standing = ({ usesWithWaiver, overrides, withheldUses, waivers }: PublicationCounts) => ({
  usesWithWaiver,
  overrides,
  withheldUses,
  waivers,
})
