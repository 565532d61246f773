import type { ReportedCells } from '@pilothouse/use-cases/portfolio/use-case'

/** A use case of the demonstration. Everything here is made up. */
export interface DemoUse {
  readonly title: string
  readonly summary: string
  readonly office: string
  readonly owner: string
  /** The stages it has gone through after the idea. */
  readonly path: readonly ('pre-deployment' | 'pilot' | 'deployed' | 'retired')[]
  readonly inventoryId?: string
  readonly cells: ReportedCells
  /** Days from today on which a pilot starts and ends. */
  readonly pilot?: readonly [number, number]
  /** value, feasibility, risk, reuse by each scorer. */
  readonly scores?: readonly (readonly [number, number, number, number])[]
  /** Number of the priority that it serves, and how. */
  readonly serves?: readonly [number, string]
}
