import { choicesOf, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import type { Form } from '@pilothouse/platform/ui/use-form'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import {
  Influence,
  Stance,
  type Coalition,
  type Commitment,
  type Stakeholder,
  type StakeholderDraft,
} from '../../coalition/coalition.ts'
import {
  addStakeholder,
  changeStakeholder,
  keepCommitment,
  noteCommitment,
  showCoalition,
} from '../../coalition/contract.ts'

/** Offices and groups that a use needs or touches, how they stand, and what they promised. */
export function StakeholdersSection(props: { readonly useCaseId: string; readonly coalition: Coalition }): ReactNode {
  const { useCaseId, coalition } = props
  const { stakeholders, commitments, may } = coalition
  return (
    <Section title="Whom it needs or touches">
      {stakeholders.length === 0 && <p>Nobody is on the map yet.</p>}
      <ul className="usa-list usa-list--unstyled history">
        {stakeholders.map((one) => (
          <li key={one.id}>
            <StakeholderWords stakeholder={one} />
            <Commitments
              commitments={commitments.filter(({ stakeholderId }) => stakeholderId === one.id)}
              keeps={may.keep}
            />
            {may.keep && (
              <>
                <Disclosure label={<Named words="Change" of={one.name} />}>
                  <Change key={one.version} stakeholder={one} />
                </Disclosure>
                <Disclosure label={<Named words="Note a commitment" of={one.name} />}>
                  <NoteCommitment stakeholder={one} />
                </Disclosure>
              </>
            )}
          </li>
        ))}
      </ul>
      {may.keep && (
        <Disclosure label="Add an office or a group">
          <Add key={stakeholders.length} useCaseId={useCaseId} />
        </Disclosure>
      )}
    </Section>
  )
}

/** A short label whose object is said to those who do not see where it stands. */
const Named = (props: { readonly words: string; readonly of: string }): ReactNode => (
  <>
    {props.words}
    <span className="usa-sr-only">: {props.of}</span>
  </>
)

const shapes: Record<Stance, StatusShape> = {
  supports: 'solid',
  neutral: 'hollow',
  'has concerns': 'half',
  opposes: 'crossed',
  'not known': 'hollow',
}

function StakeholderWords({ stakeholder }: { readonly stakeholder: Stakeholder }): ReactNode {
  const { name, interest, influence, stance, contact } = stakeholder
  return (
    <>
      <strong>{name}</strong> <Status shape={shapes[stance]}>{stance}</Status>
      <p>
        {interest} Influence: {influence}.{contact && ` Contact: ${contact}.`}
      </p>
    </>
  )
}

function Commitments(props: { readonly commitments: readonly Commitment[]; readonly keeps: boolean }): ReactNode {
  const { send, busy } = useSend(keepCommitment, [showCoalition])
  if (props.commitments.length === 0) return null
  return (
    <ul className="usa-list">
      {props.commitments.map(({ id, what, dueOn, keptAt }) => (
        <li key={id}>
          {what} {keptAt ? '(kept)' : <DateWords at={dueOn} />}{' '}
          {props.keeps && !keptAt && (
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              aria-disabled={busy}
              onClick={() => void send({ id }).catch(() => {})}
            >
              It was kept
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Add({ useCaseId }: { readonly useCaseId: string }): ReactNode {
  const blank = { useCaseId, name: '', interest: '', influence: 'some', stance: 'not known', contact: '' } as const
  const form = useForm(addStakeholder.input, blank)
  const { send } = useSend(addStakeholder, [showCoalition])
  return (
    <FormFrame form={form} button="Add it" quiet onSend={send}>
      <Fields form={form} />
    </FormFrame>
  )
}

function Change({ stakeholder }: { readonly stakeholder: Stakeholder }): ReactNode {
  const { id, version, name, interest, influence, stance, contact } = stakeholder
  const form = useForm(changeStakeholder.input, { id, version, name, interest, influence, stance, contact })
  const { send } = useSend(changeStakeholder, [showCoalition])
  return (
    <FormFrame form={form} button="Save it" quiet onSend={send}>
      <Fields form={form} />
    </FormFrame>
  )
}

function Fields({ form }: { readonly form: Pick<Form<StakeholderDraft>, 'field'> }): ReactNode {
  return (
    <>
      <TextField field={form.field('name')} label="Office or group" />
      <TextAreaField field={form.field('interest')} label="What it wants or fears" rows={2} limit={2000} />
      <SelectField field={form.field('influence')} label="Influence" choices={choicesOf(Influence.options)} />
      <SelectField field={form.field('stance')} label="How it stands" choices={choicesOf(Stance.options)} />
      <TextField field={form.field('contact')} label="Contact" optional />
    </>
  )
}

function NoteCommitment({ stakeholder }: { readonly stakeholder: Stakeholder }): ReactNode {
  const form = useForm(noteCommitment.input, { stakeholderId: stakeholder.id, what: '', dueOn: '' })
  const { send } = useSend(noteCommitment, [showCoalition])
  return (
    <FormFrame form={form} button="Note it" quiet onSend={send}>
      <TextAreaField field={form.field('what')} label="What was promised" rows={2} limit={2000} />
      <DateField field={form.field('dueOn')} label="By when" />
    </FormFrame>
  )
}
