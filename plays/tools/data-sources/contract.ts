import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayCheckDataSources, maySeeTools } from '../permissions.ts'
import { DataSourceDraft, DataSourceLine, DataSourceRecord } from './data-source.ts'
import { ReadinessAnswers } from './questionnaire.ts'

const id = z.uuid()

/** All sources. */
export const listSources = endpoint({
  method: 'GET',
  path: '/api/tools/data-sources',
  summary: 'Where data for AI comes from, and how ready each source is',
  allows: maySeeTools,
  input: z.object({}),
  output: z.array(DataSourceLine),
})

/** One source. */
export const openSource = endpoint({
  method: 'GET',
  path: '/api/tools/data-sources/:id',
  summary: 'One data source with its checks',
  allows: maySeeTools,
  input: z.object({ id }),
  output: DataSourceRecord,
})

/** Puts a source on record. */
export const recordSource = endpoint({
  method: 'POST',
  path: '/api/tools/data-sources',
  summary: 'Put a data source on record',
  allows: mayCheckDataSources,
  input: DataSourceDraft,
  output: DataSourceRecord,
})

/** Corrects it. */
export const editSource = endpoint({
  method: 'PUT',
  path: '/api/tools/data-sources/:id',
  summary: 'Correct a data source',
  allows: mayCheckDataSources,
  input: DataSourceDraft.extend({ id, version: z.int() }),
  output: DataSourceRecord,
})

/** Checks it. */
export const checkSource = endpoint({
  method: 'POST',
  path: '/api/tools/data-sources/:sourceId/checks',
  summary: 'Check how ready a data source is; the result follows from the answers',
  allows: mayCheckDataSources,
  input: z.object({
    sourceId: id,
    answers: ReadinessAnswers.refine((answers) => Object.keys(answers).length > 0, 'Answer at least one question.'),
  }),
  output: DataSourceRecord,
})
