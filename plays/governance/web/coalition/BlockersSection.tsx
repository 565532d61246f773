import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { Status } from '@pilothouse/platform/ui/Status'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { Blocker, Coalition } from '../../coalition/coalition.ts'
import { escalateBlocker, raiseBlocker, resolveBlocker, showCoalition } from '../../coalition/contract.ts'

/** What holds a use up: since when, who it waits for, how it was resolved. */
export function BlockersSection(props: { readonly useCaseId: string; readonly coalition: Coalition }): ReactNode {
  const { useCaseId, coalition } = props
  const { blockers, may, today } = coalition
  return (
    <Section title="What holds it up">
      {blockers.length === 0 && <p>Nothing is written down.</p>}
      <ul className="usa-list usa-list--unstyled history">
        {blockers.map((blocker) => (
          <li key={blocker.id}>
            <BlockerWords blocker={blocker} />
            {may.resolve && !blocker.resolvedAt && <Resolve key={blocker.version} blocker={blocker} />}
            {may.keep && !blocker.resolvedAt && !blocker.escalatedAt && <Escalate blocker={blocker} />}
          </li>
        ))}
      </ul>
      {may.keep && (
        <Disclosure label="Write down what holds it up">
          <Raise useCaseId={useCaseId} today={today} />
        </Disclosure>
      )}
    </Section>
  )
}

function BlockerWords({ blocker }: { readonly blocker: Blocker }): ReactNode {
  const { what, waitsFor, since, resolvedAt, resolvedByName, resolution, escalatedAt, escalatedBecause } = blocker
  return (
    <>
      <strong>{what}</strong>{' '}
      <Status shape={resolvedAt ? 'solid' : 'half'}>{resolvedAt ? 'Resolved' : 'Holds it up'}</Status>
      <p>
        Waits for {waitsFor}, since <DateWords at={since} />.
      </p>
      {escalatedAt && (
        <p>
          Before the sponsor since <PlainTime at={escalatedAt} />: “{escalatedBecause}”
        </p>
      )}
      {resolvedAt && (
        <p>
          {resolvedByName}, <PlainTime at={resolvedAt} />: “{resolution}”
        </p>
      )}
    </>
  )
}

function Resolve({ blocker: { id, version } }: { readonly blocker: Blocker }): ReactNode {
  const form = useForm(resolveBlocker.input, { id, version, resolution: '' })
  const { send } = useSend(resolveBlocker, [showCoalition])
  return (
    <Disclosure label="It is resolved">
      <FormFrame form={form} button="Write it down" quiet onSend={send}>
        <TextAreaField field={form.field('resolution')} label="How was it resolved?" rows={2} limit={2000} />
      </FormFrame>
    </Disclosure>
  )
}

function Escalate({ blocker: { id, version } }: { readonly blocker: Blocker }): ReactNode {
  const form = useForm(escalateBlocker.input, { id, version, because: '' })
  const { send } = useSend(escalateBlocker, [showCoalition])
  return (
    <Disclosure label="Bring it before the sponsor">
      <FormFrame form={form} button="Bring it before the sponsor" quiet onSend={send}>
        <TextAreaField
          field={form.field('because')}
          label="Why, and what should the sponsor do?"
          rows={2}
          limit={2000}
        />
      </FormFrame>
    </Disclosure>
  )
}

function Raise({ useCaseId, today }: { readonly useCaseId: string; readonly today: string }): ReactNode {
  const form = useForm(raiseBlocker.input, { useCaseId, what: '', waitsFor: '', since: today })
  const { send } = useSend(raiseBlocker, [showCoalition])
  return (
    <FormFrame form={form} button="Write it down" quiet onSend={send}>
      <TextAreaField field={form.field('what')} label="What holds it up?" rows={2} limit={2000} />
      <TextField field={form.field('waitsFor')} label="Who does it wait for?" />
      <DateField field={form.field('since')} label="Since" />
    </FormFrame>
  )
}
