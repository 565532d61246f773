import { keepFileEndpoint } from '@pilothouse/platform/files/contract'
import { FILE_LIMIT } from '@pilothouse/platform/files/stored-file'
import { send as sendFile } from '@pilothouse/platform/http/call'
import { CheckboxesField, RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FileField } from '@pilothouse/platform/ui/FileField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { attachEvidence } from '../../../obligations/contract.ts'
import { linkSuffices, UploadKind } from '../../../obligations/evidence/evidence.ts'
import type { ListedObligation } from '../../../obligations/listing/obligation-record.ts'
import type { PackObligation } from '../../../policy-packs/policy-pack.ts'
import { dutyDoors } from '../duty-doors.ts'
import { kindLabels } from '../duty-words.ts'

/** A duty as far as evidence for it is chosen. */
export type OpenDuty = Pick<ListedObligation, 'id' | 'title'> & { readonly duty: Pick<PackObligation, 'satisfiedBy'> }

const { title, datedOn, link, kind } = attachEvidence.input.shape
const EvidenceDraft = z.object({
  kind,
  title,
  datedOn,
  file: z.instanceof(File).nullable(),
  link,
  also: z.array(z.string()),
})

/** A file or a link, what it is, and which duties it serves. */
export function EvidenceForm(props: {
  readonly useCaseId: string
  readonly duty: OpenDuty
  readonly others: readonly OpenDuty[]
  readonly close: () => void
}): ReactNode {
  const { useCaseId, duty, others, close } = props
  const kinds = uploadKinds(duty)
  const [first = 'document'] = kinds
  const form = useForm(EvidenceDraft, { kind: first, title: '', datedOn: '', file: null, link: '', also: [] })
  const { send } = useSend(attachEvidence, dutyDoors)
  const chosen = form.values.kind
  const sharing = others.filter((other) => other.id !== duty.id && uploadKinds(other).includes(chosen))
  const hand = async ({ file, also, ...draft }: z.output<typeof EvidenceDraft>): Promise<void> => {
    const kept = file && (await sendFile(keepFileEndpoint, { name: file.name }, file))
    const serves = also.filter((id) => sharing.some((other) => other.id === id))
    await send({ ...draft, useCaseId, obligationIds: [duty.id, ...serves], fileId: kept?.id ?? null, attests: {} })
    close()
  }
  return (
    <FormFrame form={form} button="Add the evidence" onSend={hand} beside={<Cancel close={close} />}>
      {kinds.length > 1 && (
        <RadioField
          field={form.field('kind')}
          label="What it is"
          choices={kinds.map((value) => ({ value, label: kindLabels[value] }))}
        />
      )}
      <TextField field={form.field('title')} label="Name" hint="As people will look for it" limit={300} />
      <DateField field={form.field('datedOn')} label="Date" hint="The day on which it was done or signed" />
      <FileField
        field={form.field('file')}
        label="File"
        optional={linkSuffices(chosen)}
        endings={endings}
        maxBytes={FILE_LIMIT}
      />
      {linkSuffices(chosen) && (
        <TextField field={form.field('link')} label="Link" hint="Instead of a file, or beside it" optional />
      )}
      {sharing.length > 0 && (
        <CheckboxesField
          field={form.field('also')}
          label="It also serves"
          optional
          choices={sharing.map((other) => ({ value: other.id, label: other.title }))}
        />
      )}
    </FormFrame>
  )
}

const endings = ['.pdf', '.docx', '.xlsx', '.csv', '.txt', '.json', '.png', '.jpg', '.zip']

/** The kinds that a person may add for a duty by hand. */
export const uploadKinds = ({ duty }: OpenDuty): readonly UploadKind[] =>
  duty.satisfiedBy.flatMap((one) => UploadKind.safeParse(one).data ?? [])

function Cancel({ close }: { readonly close: () => void }): ReactNode {
  return (
    <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
      Cancel
    </button>
  )
}
