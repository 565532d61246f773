import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { send } from '@pilothouse/platform/http/call'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { FileField } from '@pilothouse/platform/ui/FileField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { importCots, listCots } from '../../../record/contract.ts'
import type { CotsImport } from '../../../record/cots/cots-answer.ts'
import { CotsChanges } from './CotsChanges.tsx'
import { TableFile, tableFiles } from '../table-file.ts'

/** Reads the list from a file: first what would change, then, on a second word, writes it. */
export function ImportCommercial(): ReactNode {
  const [read, setRead] = useState<CotsImport | null>(null)
  const form = useForm(TableFile, { file: null })
  const client = useQueryClient()
  const waits = read !== null && !read.written && read.changes.length > 0
  const ask = async ({ file }: { file: File }): Promise<void> => {
    setRead(await send(importCots, { fileName: file.name, accept: waits ? 'true' : 'false' }, file))
    await client.invalidateQueries({ queryKey: [listCots.path] })
  }
  return (
    <Section title="From a file">
      <FormFrame
        form={form}
        button={waits ? `Write ${read.changes.length} answers` : 'Show what would change'}
        onSend={ask}
      >
        <FileField
          {...tableFiles}
          field={{ ...form.field('file'), set: (file) => (setRead(null), form.set('file', file)) }}
          label="A list of commercial AI"
          hint="CSV or XLSX. You see what would change before anything is written."
        />
        {read && <Changes read={read} />}
      </FormFrame>
    </Section>
  )
}

function Changes({ read }: { readonly read: CotsImport }): ReactNode {
  if (read.written) return <Notice kind="success">Written.</Notice>
  return (
    <>
      {read.changes.length === 0 && <output className="said">The file says what the list says already.</output>}
      {read.unrecognised.length > 0 && (
        <Notice kind="warning">
          {read.unrecognised.length} answers are not recognised; they are kept as reported.
        </Notice>
      )}
      <CotsChanges changes={read.changes} />
    </>
  )
}
