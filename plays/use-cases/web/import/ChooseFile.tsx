import type { ReactNode } from 'react'
import { send } from '@pilothouse/platform/http/call'
import { useGo } from '@pilothouse/platform/ui/address'
import { FileField } from '@pilothouse/platform/ui/FileField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { beginImport } from '../../import/contract.ts'
import { TableFile, tableFiles } from '../inventory/table-file.ts'

/** The first step: choose the file. Reading it begins at once; nothing is written. */
export function ChooseFile(): ReactNode {
  const form = useForm(TableFile, { file: null })
  const go = useGo()
  const begin = async ({ file }: { file: File }): Promise<void> => {
    const begun = await send(beginImport, { fileName: file.name }, file)
    go(`/use-cases/imports/${begun.id}`)
  }
  return (
    <FormFrame form={form} button="Read the file" onSend={begin}>
      <FileField
        {...tableFiles}
        field={form.field('file')}
        label="The inventory file"
        hint="CSV or XLSX, at most 100 MB. OMB’s long or short headings, this year’s or last year’s; titles above them do no harm."
      />
    </FormFrame>
  )
}
