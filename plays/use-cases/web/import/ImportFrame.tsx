import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useParam } from '@pilothouse/platform/ui/address'
import { JobProgress } from '@pilothouse/platform/ui/JobProgress'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { Status } from '@pilothouse/platform/ui/Status'
import { StepList } from '@pilothouse/platform/ui/StepList'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { findImport } from '../../import/contract.ts'
import { stateShape, stateWords } from './state-words.ts'

/** An import as its pages show it. */
export type OpenedImport = z.output<typeof findImport.output>

/** The steps of an import, and the page of each. */
export const importSteps = ['columns', 'recodings', 'rows', 'plan', 'result'] as const
export type ImportStep = (typeof importSteps)[number]

const labels: Readonly<Record<ImportStep, string>> = {
  columns: 'What we understood',
  recodings: 'What we would change',
  rows: 'What needs a person',
  plan: 'What will happen',
  result: 'Done',
}

/** The frame of every step: which file, which steps, and the job while the server is at work. */
export function ImportFrame(props: {
  readonly step: ImportStep
  readonly purpose: string
  readonly children: (opened: OpenedImport) => ReactNode
}): ReactNode {
  const { step, purpose, children } = props
  const id = useParam('importId')
  const opened = useAnswer(findImport, { id })
  const client = useQueryClient()
  const { fileName, state, message, jobId } = opened.import
  const atWork = state === 'reading' || state === 'committing'
  const open = state === 'ready'
  const steps = [
    { label: 'Choose the file' },
    ...importSteps.map((name) => ({
      label: labels[name],
      ...(open && name !== 'result' ? { to: `/use-cases/imports/${id}/${name}` } : {}),
    })),
  ]
  return (
    <Page
      title={fileName}
      purpose={purpose}
      badge={<Status shape={stateShape[state]}>{stateWords[state]}</Status>}
      crumbs={[
        { label: 'Inventory', to: '/use-cases/inventory' },
        { label: 'Imports', to: '/use-cases/imports' },
      ]}
    >
      <StepList label="Steps of the import" steps={steps} current={importSteps.indexOf(step) + 1} />
      {message !== '' && <Notice kind="error">{message}</Notice>}
      {atWork && jobId ? (
        <JobProgress jobId={jobId} onOver={() => void client.invalidateQueries({ queryKey: [findImport.path] })} />
      ) : (
        children(opened)
      )}
    </Page>
  )
}
