import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listMatrices, openMatrix, saveMatrix } from '../../responsibility/contract.ts'
import { framework } from '../../responsibility/framework.ts'
import type { MatrixDraft } from '../../responsibility/responsibility-matrix.ts'
import { CellFields } from './CellFields.tsx'

/** Says which role does what, area by area. */
export function EditMatrixPage(): ReactNode {
  const matrix = useAnswer(openMatrix, { id: useParam('matrixId') })
  const { id, version, system, description, cells } = matrix
  const form = useForm(saveMatrix.input, { id, version, system, description, cells })
  const { send } = useSend(saveMatrix, [openMatrix, listMatrices])
  const go = useGo()
  const save = async (draft: MatrixDraft & { id: string; version: number }): Promise<void> => {
    await send({ ...draft, cells: draft.cells.filter(({ who, duty, applies }) => who || duty || !applies) })
    go(`/tools/responsibility/${id}`)
  }
  return (
    <Page
      title={`Who does what for ${system}`}
      purpose="Area by area. What you leave blank shows as a gap."
      crumbs={[
        { label: 'Critical infrastructure', to: '/tools/responsibility' },
        { label: system, to: `/tools/responsibility/${id}` },
      ]}
    >
      <FormFrame form={form} button="Save who does what" onSend={save}>
        <TextField field={form.field('system')} label="System" limit={200} />
        <TextAreaField field={form.field('description')} label="What it does" limit={4000} rows={2} />
        {framework.areas.map((area) => (
          <section key={area.id} aria-label={area.label}>
            <h2>{area.label}</h2>
            {framework.roles.map((role) => (
              <CellFields key={role.id} form={form} role={role} area={area} />
            ))}
          </section>
        ))}
      </FormFrame>
    </Page>
  )
}
