import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { beginMatrix, listMatrices } from '../../responsibility/contract.ts'

/** Begins the matrix of a system. */
export function BeginMatrixPage(): ReactNode {
  const form = useForm(beginMatrix.input, { system: '', description: '', cells: [] })
  const { send } = useSend(beginMatrix, [listMatrices])
  const go = useGo()
  return (
    <Page
      title="Begin a matrix"
      purpose="Name the system. Saying who does what comes next."
      crumbs={[{ label: 'Critical infrastructure', to: '/tools/responsibility' }]}
    >
      <FormFrame
        form={form}
        button="Begin the matrix"
        onSend={async (draft) => go(`/tools/responsibility/${(await send(draft)).id}`)}
      >
        <TextField field={form.field('system')} label="System" limit={200} />
        <TextAreaField field={form.field('description')} label="What it does" limit={4000} rows={3} />
      </FormFrame>
    </Page>
  )
}
