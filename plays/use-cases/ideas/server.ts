import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { closeIdea } from './close-idea.ts'
import * as contract from './contract.ts'
import { fileIdea } from './file-idea.ts'
import { joinIdea } from './join-idea.ts'
import { listIdeas, openIdea } from './list-ideas.ts'
import { takeUpIdea } from './take-up-idea.ts'

/** The doors of the ideas. */
export function ideaRoutes(routes: Routes): void {
  serve(routes, contract.fileIdea, fileIdea)
  serve(routes, contract.listIdeas, listIdeas)
  serve(routes, contract.openIdea, openIdea)
  serve(routes, contract.takeUpIdea, takeUpIdea)
  serve(routes, contract.joinIdea, joinIdea)
  serve(routes, contract.closeIdea, closeIdea)
}
