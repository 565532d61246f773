import { useQueryClient } from '@tanstack/react-query'
import { send } from '@pilothouse/platform/http/call'
import { FileField } from '@pilothouse/platform/ui/FileField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import { addPolicyPack, checkPolicyPack, listPolicyPacks } from '../../policy-packs/contract.ts'
import type { PackFault } from '../../policy-packs/reading/pack-fault.ts'
import { packHref, packsCrumb } from './pack-href.ts'

const Chosen = z
  .object({ file: z.instanceof(File, { error: 'Choose the file of the pack.' }).nullable() })
  .refine(({ file }) => file !== null, { path: ['file'], error: 'Choose the file of the pack.' })

/** Takes a pack of the agency's own: read whole, or refused with every fault by its line. */
export function AddPackPage(): ReactNode {
  const form = useForm(Chosen, { file: null })
  const [faults, setFaults] = useState<readonly PackFault[]>([])
  const go = useGo()
  const client = useQueryClient()
  const add = async (file: File): Promise<void> => {
    const checked = await send(checkPolicyPack, {}, file)
    setFaults(checked.kind === 'refused' ? checked.faults : [])
    if (checked.kind === 'refused') return
    const pack = await send(addPolicyPack, {}, file)
    await client.invalidateQueries({ queryKey: [listPolicyPacks.path] })
    go(packHref(pack))
  }
  return (
    <Page
      title="Add your own policy pack"
      purpose="A policy of your agency as data. It holds nowhere until the Chief AI Officer turns it on."
      crumbs={[packsCrumb]}
    >
      <FormFrame form={form} button="Check and add the pack" onSend={async ({ file }) => file && add(file)}>
        <FileField
          field={form.field('file')}
          label="The file of the pack"
          hint="The easiest start: open a pack like yours, download its file, and change it. Give it an id of its own."
          endings={['.json']}
          maxBytes={addPolicyPack.bodyLimit}
        />
      </FormFrame>
      {faults.length > 0 && (
        <div className="pack-faults">
          <Faults faults={faults} />
        </div>
      )}
    </Page>
  )
}

function Faults({ faults }: { readonly faults: readonly PackFault[] }): ReactNode {
  return (
    <Notice kind="error" title={`The pack was refused: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`}>
      <p>Nothing of it was kept. Mend the lines below, then choose the file again.</p>
      <ul className="usa-list">
        {faults.map(({ line, path, because }, index) => (
          <li key={index}>
            Line {line}
            {path && (
              <>
                , <code>{path}</code>
              </>
            )}
            : {because}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
