import { useQueryClient } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { send } from '@pilothouse/platform/http/call'
import { Diff } from '@pilothouse/platform/ui/Diff'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { sayFailure } from '@pilothouse/platform/ui/say-failure'
import { Section } from '@pilothouse/platform/ui/Section'
import { importCots, listCots } from '../../record/contract.ts'
import type { CotsImport } from '../../record/cots/cots-answer.ts'
import { FileInput } from './FileInput.tsx'

const labels = { used: 'Used', products: 'Products', licences: 'Licenses or users' }

/** Reads the list from a file: first what would change, then, on a second word, writes it. */
export function ImportCommercial(): ReactNode {
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<CotsImport | null>(null)
  const [problem, setProblem] = useState('')
  const client = useQueryClient()
  const id = useId()
  const ask = async (accept: boolean): Promise<void> => {
    if (!file) return setProblem('Choose a CSV or XLSX file.')
    try {
      setRead(await send(importCots, { fileName: file.name, accept: accept ? 'true' : 'false' }, file))
      if (accept) await client.invalidateQueries({ queryKey: [listCots.path] })
    } catch (error) {
      setProblem(sayFailure(error).words)
    }
  }
  return (
    <Section title="From a file">
      <FileInput
        id={id}
        label="A list of commercial AI"
        hint="CSV or XLSX. You see what would change before anything is written."
        problem={problem}
        onFile={(chosen) => {
          setFile(chosen)
          setRead(null)
          setProblem('')
        }}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={() => void ask(false)}>
        Show what would change
      </button>
      {read && <Changes read={read} />}
      {read && !read.written && read.changes.length > 0 && (
        <button type="button" className="usa-button" onClick={() => void ask(true)}>
          Write {read.changes.length} answers
        </button>
      )}
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
      <ul className="troubles">
        {read.changes.map(({ letter, column, before, after }) => (
          <li key={`${letter} ${column}`} className="troubles__one">
            <strong>
              Task {letter}: {labels[column]}
            </strong>
            <Diff before={before} after={after} />
          </li>
        ))}
      </ul>
    </>
  )
}
