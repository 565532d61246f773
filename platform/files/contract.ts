import { z } from 'zod'
import { download, upload } from '../http/endpoint.ts'
import { mayUseFiles } from './permissions.ts'
import { FILE_LIMIT, FileName, StoredFile } from './stored-file.ts'

/** Takes one file as the body of the request. */
export const keepFileEndpoint = upload({
  path: '/api/files',
  summary: 'Uploads a file of at most 100 MB. Its content must be what the ending of its name says.',
  allows: mayUseFiles,
  input: z.object({ name: FileName }),
  output: StoredFile,
  bodyLimit: FILE_LIMIT,
})

/** Gives the bytes back, always as something to save. */
export const downloadFileEndpoint = download({
  path: '/api/files/:id',
  summary: 'Downloads a file that I uploaded; administrators and auditors may fetch every upload of their agency.',
  allows: mayUseFiles,
  input: z.object({ id: z.uuid() }),
})
