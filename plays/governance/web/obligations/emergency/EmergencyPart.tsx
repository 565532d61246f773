import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import { listOpenEmergencies, openEmergencyPassage } from '../../../obligations/gates/contract.ts'
import { EMERGENCY_HOURS } from '../../../obligations/gates/emergency-passage.ts'
import { mayOpenEmergency } from '../../../permissions.ts'
import type { GatedStage } from '../../../policy-packs/policy-pack.ts'
import { dutyDoors } from '../duty-doors.ts'

interface Passage {
  readonly useCaseId: string
  readonly toStage: GatedStage
}

/** For the Chief AI Officer alone: lets the use pass the gate for some hours although duties are open. */
export function EmergencyPart(passage: Passage): ReactNode {
  const person = usePerson()
  const [open, setOpen] = useState(false)
  if (!mayOpenEmergency(person)) return null
  return (
    <Section
      title="In an emergency"
      note={`You alone may let this use into ${passage.toStage} for at most ${EMERGENCY_HOURS} hours although duties are open. Every page says so while it lasts.`}
    >
      <button type="button" className="usa-button usa-button--outline" onClick={() => setOpen(true)}>
        Open an emergency passage
      </button>
      {open && (
        <Dialog title={`Emergency passage to ${passage.toStage}`} onClose={() => setOpen(false)}>
          <PassageForm {...passage} close={() => setOpen(false)} />
        </Dialog>
      )}
    </Section>
  )
}

const { reason, hours } = openEmergencyPassage.input.shape
const PassageDraft = z.object({ hours: z.string().transform(Number).pipe(hours), reason })

function PassageForm({ useCaseId, toStage, close }: Passage & { readonly close: () => void }): ReactNode {
  const form = useForm(PassageDraft, {
    hours: '24',
    reason: '',
  })
  const { send } = useSend(openEmergencyPassage, [...dutyDoors, listOpenEmergencies])
  return (
    <FormFrame
      form={form}
      button="Open the emergency passage"
      onSend={async (draft) => {
        await send({ ...draft, useCaseId, toStage })
        close()
      }}
      beside={
        <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
          Cancel
        </button>
      }
    >
      <TextField
        field={form.field('hours')}
        label="For how many hours"
        type="number"
        short
        hint={`1 to ${EMERGENCY_HOURS}`}
      />
      <TextAreaField field={form.field('reason')} label="What the emergency is" rows={3} limit={2000} />
    </FormFrame>
  )
}
