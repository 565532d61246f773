import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { AreaId, framework, RoleId } from './framework.ts'

/** What one role does in one area, for one system. */
export const ResponsibilityCell = z.object({
  role: RoleId,
  area: AreaId,
  /** The organization or office that holds the role here. */
  who: z.string().trim().max(300),
  /** What it does; when it does not apply, why not. */
  duty: z.string().trim().max(2000),
  applies: z.boolean(),
})
export type ResponsibilityCell = z.infer<typeof ResponsibilityCell>

/** A matrix as its keeper fills it in. */
export const MatrixDraft = z.object({
  system: z.string().trim().min(2, 'Name the system.').max(200),
  description: z.string().trim().min(10, 'Say in a sentence what the system does.').max(4000),
  cells: z
    .array(ResponsibilityCell)
    .max(25)
    .refine((cells) => new Set(cells.map(({ role, area }) => `${role} ${area}`)).size === cells.length, {
      message: 'Each role has one answer in each area.',
    }),
})
export type MatrixDraft = z.infer<typeof MatrixDraft>

/** Who does what for a system of critical infrastructure. */
export const ResponsibilityMatrix = z.object({
  id: z.uuid(),
  system: z.string(),
  description: z.string(),
  edition: z.string(),
  cells: z.array(ResponsibilityCell),
  version: z.int(),
  savedByName: z.string(),
  savedAt: Instant,
})
export type ResponsibilityMatrix = z.infer<typeof ResponsibilityMatrix>

/** What one role does in one area; undefined when nobody said. */
export const cellOf = (
  cells: readonly ResponsibilityCell[],
  role: string,
  area: string,
): ResponsibilityCell | undefined => cells.find((cell) => cell.role === role && cell.area === area)

/** Whether a cell is answered: who does what, or why it does not apply. */
export const isAnswered = (cell: ResponsibilityCell | undefined): boolean =>
  cell !== undefined && cell.duty !== '' && (!cell.applies || cell.who !== '')

/** Where nobody has said who does what: role and area, in the framework's order. */
export function gapsIn(
  cells: readonly ResponsibilityCell[],
): readonly { readonly role: string; readonly area: string }[] {
  return framework.areas.flatMap((area) =>
    framework.roles
      .filter((role) => !isAnswered(cellOf(cells, role.id, area.id)))
      .map((role) => ({ role: role.id, area: area.id })),
  )
}
