import { serveDownload, serveUpload, type Routes } from '../http/serve.ts'
import { downloadFileEndpoint, keepFileEndpoint } from './contract.ts'
import { downloadFile } from './download-file.ts'
import { keepFile } from './keep-file.ts'

/** Hangs the doors of files. */
export function fileRoutes(routes: Routes): void {
  serveUpload(routes, keepFileEndpoint, keepFile)
  serveDownload(routes, downloadFileEndpoint, downloadFile)
}
