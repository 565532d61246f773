import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepResponsibilities, maySeeTools } from '../permissions.ts'
import { MatrixDraft, ResponsibilityMatrix } from './responsibility-matrix.ts'

const id = z.uuid()

/** All systems. */
export const listMatrices = endpoint({
  method: 'GET',
  path: '/api/tools/responsibility',
  summary: 'Systems of critical infrastructure, and who does what for each',
  allows: maySeeTools,
  input: z.object({}),
  output: z.array(ResponsibilityMatrix),
})

/** One system. */
export const openMatrix = endpoint({
  method: 'GET',
  path: '/api/tools/responsibility/:id',
  summary: 'Who does what for one system of critical infrastructure',
  allows: maySeeTools,
  input: z.object({ id }),
  output: ResponsibilityMatrix,
})

/** Begins a matrix. */
export const beginMatrix = endpoint({
  method: 'POST',
  path: '/api/tools/responsibility',
  summary: 'Begin the matrix of a system of critical infrastructure',
  allows: mayKeepResponsibilities,
  input: MatrixDraft,
  output: ResponsibilityMatrix,
})

/** Saves it. */
export const saveMatrix = endpoint({
  method: 'PUT',
  path: '/api/tools/responsibility/:id',
  summary: 'Save who does what for a system of critical infrastructure',
  allows: mayKeepResponsibilities,
  input: MatrixDraft.extend({ id, version: z.int() }),
  output: ResponsibilityMatrix,
})
