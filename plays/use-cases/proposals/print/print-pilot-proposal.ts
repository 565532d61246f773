import { readFile } from 'node:fs/promises'
import type { Context } from '@pilothouse/platform/context'
import type { Download } from '@pilothouse/platform/http/serve'
import { openPilotProposal } from '../open-pilot-proposal.ts'
import { printData } from './print-data.ts'
import { typeset } from './typeset.ts'

const template = await readFile(new URL('proposal.typ', import.meta.url), 'utf8')

/** The proposal, as far as the reader may see it, as a tagged PDF/UA-1. */
export async function printPilotProposal(context: Context, { id }: { id: string }): Promise<Download> {
  const record = await openPilotProposal(context, { id })
  const body = typeset(template, printData(record, context.person.agencyName))
  return { fileName: `${record.proposal.title.slice(0, 60) || 'pilot proposal'}.pdf`, type: 'application/pdf', body }
}
