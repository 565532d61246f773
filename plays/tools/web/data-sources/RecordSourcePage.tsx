import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listSources, recordSource } from '../../data-sources/contract.ts'
import { SourceFields } from './SourceFields.tsx'

/** Puts a data source on record. */
export function RecordSourcePage(): ReactNode {
  const form = useForm(recordSource.input, {
    name: '',
    description: '',
    ownerName: '',
    dataCategories: [],
    updateRhythm: '',
    access: '',
    knownGaps: '',
  })
  const { send } = useSend(recordSource, [listSources])
  const go = useGo()
  return (
    <Page
      title="Record a data source"
      purpose="What a use of AI would read. Checking whether it is ready comes next."
      crumbs={[{ label: 'Data sources', to: '/tools/data-sources' }]}
    >
      <FormFrame
        form={form}
        button="Record the source"
        onSend={async (draft) => go(`/tools/data-sources/${(await send(draft)).source.id}`)}
      >
        <SourceFields form={form} />
      </FormFrame>
    </Page>
  )
}
