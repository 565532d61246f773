import { CheckboxField } from '@pilothouse/platform/ui/ChoiceField'
import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import type { ClearanceRecord } from '../../clearances/reading/clearance-record.ts'
import { pullKillSwitch, releaseKillSwitch } from '../../clearances/contract.ts'
import type { KillSwitchPull } from '../../clearances/kill-switch/kill-switch-pull.ts'
import { afterDecision } from './after-decision.ts'
import { Cancel } from './TurnClearance.tsx'

/** Stops every call of the use at once, and every time that this was done or tried. */
export function KillSwitch({ record }: { readonly record: ClearanceRecord }): ReactNode {
  const { pulls, mayPull } = record
  return (
    <Section
      title="Kill switch"
      note="Stops every call of this use at once, on every server. The owner, reviewers, the Chief AI Officer and administrators may pull it."
      action={mayPull && <PullButton record={record} />}
    >
      {pulls.length === 0 ? (
        <p>It was never pulled, and no drill has shown yet that it works.</p>
      ) : (
        <ul className="waiting">
          {pulls.map((pull) => (
            <Pull key={pull.id} pull={pull} record={record} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function PullButton({ record }: { readonly record: ClearanceRecord }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="usa-button usa-button--outline" onClick={() => setOpen(true)}>
        Stop all calls
      </button>
      {open && (
        <Dialog title="Stop all calls of this use" onClose={() => setOpen(false)}>
          <PullForm record={record} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function PullForm({ record, onDone }: { readonly record: ClearanceRecord; readonly onDone: () => void }): ReactNode {
  const form = useForm(pullKillSwitch.input, { useCaseId: record.useCase.id, reason: '', drill: false })
  const { send } = useSend(pullKillSwitch, afterDecision)
  const sendAndClose = async (input: Parameters<typeof send>[0]): Promise<void> => {
    await send(input)
    onDone()
  }
  return (
    <FormFrame form={form} button="Stop all calls" onSend={sendAndClose} beside={<Cancel onClose={onDone} />}>
      <p>Nothing passes until an official has released the switch and reinstated the clearance.</p>
      <TextAreaField field={form.field('reason')} label="Why" hint="A few words are enough" rows={2} limit={2000} />
      <CheckboxField
        field={form.field('drill')}
        label="This is a drill"
        hint="Calls stop for real. How long that took is measured, and the record counts as evidence."
      />
    </FormFrame>
  )
}

function Pull({ pull, record }: { readonly pull: KillSwitchPull; readonly record: ClearanceRecord }): ReactNode {
  const person = usePerson()
  const mayRelease = record.whyNotDecide === null || (pull.drill && pull.pulledById === person.id)
  return (
    <li className="waiting__item">
      <p className="waiting__what">
        {pull.drill ? 'Drill' : 'Stopped'} by {pull.pulledByName}, <PlainTime at={pull.pulledAt} />
      </p>
      <p className="waiting__since">
        {pull.reason.replace(/\.$/, '')}. {sayMeasure(pull)}
      </p>
      {pull.endedAt && (
        <p className="waiting__since">
          Released by {pull.endedByName}, <PlainTime at={pull.endedAt} />: {pull.outcome}
        </p>
      )}
      {!pull.endedAt && mayRelease && <ReleaseForm pull={pull} />}
    </li>
  )
}

function sayMeasure({ secondsUntilStopped, servers }: KillSwitchPull): string {
  if (secondsUntilStopped === null) return 'No server has told yet when its calls stopped.'
  const where = servers === 1 ? 'one server' : `${servers} servers`
  return `Calls had stopped on ${where} after ${secondsUntilStopped.toLocaleString('en-US')} seconds.`
}

function ReleaseForm({ pull }: { readonly pull: KillSwitchPull }): ReactNode {
  const form = useForm(releaseKillSwitch.input, { id: pull.id, outcome: '' })
  const { send } = useSend(releaseKillSwitch, afterDecision)
  return (
    <FormFrame form={form} button={pull.drill ? 'Record the drill' : 'Release the switch'} onSend={send} quiet>
      <TextAreaField
        field={form.field('outcome')}
        label="What came of it?"
        hint="The clearance stays suspended until an official reinstates it."
        rows={2}
        limit={2000}
      />
    </FormFrame>
  )
}
