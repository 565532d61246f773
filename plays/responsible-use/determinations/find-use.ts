import type { Database } from '@pilothouse/platform/database/connect'
import { findOrganisation, findUseCase } from '@pilothouse/use-cases/server'

/** The use that is screened, and the path by which roles reach it. */
export async function findUse(db: Database, useCaseId: string) {
  const useCase = await findUseCase(db, useCaseId)
  const { path } = await findOrganisation(db, useCase.organisationId)
  return { useCase, path }
}
