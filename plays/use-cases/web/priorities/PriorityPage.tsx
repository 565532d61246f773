import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { mayKeepPriorities } from '../../permissions.ts'
import { editPriority, listPriorities, openPriority, retirePriority } from '../../priorities/contract.ts'
import type { MissionPriority, StatedValue } from '../../priorities/mission-priority.ts'
import { PriorityFields } from './PriorityFields.tsx'

/** One priority, and what uses of AI say that they add to it. */
export function PriorityPage(): ReactNode {
  const person = usePerson()
  const { priority, values } = useAnswer(openPriority, { id: useParam('priorityId') })
  const keeps = mayKeepPriorities(person) && priority.retiredAt === null
  return (
    <Page
      title={priority.title}
      purpose={priority.statement}
      crumbs={[{ label: 'Mission priorities', to: '/use-cases/priorities' }]}
      badge={
        <Status shape={priority.retiredAt ? 'crossed' : 'solid'}>{priority.retiredAt ? 'Retired' : 'In force'}</Status>
      }
      aside={<Facts priority={priority} />}
    >
      <Served values={values} />
      {keeps && <Keep key={priority.version} priority={priority} />}
    </Page>
  )
}

function Facts({ priority }: { readonly priority: MissionPriority }): ReactNode {
  const { source, startsOn, endsOn, ownerName, retiredAt, retiredReason } = priority
  return (
    <DefinitionList
      items={[
        { term: 'Written in', value: source },
        { term: 'First day', value: <PlainTime at={startsOn} /> },
        { term: 'Last day', value: endsOn ? <PlainTime at={endsOn} /> : 'Without end' },
        { term: 'Set by', value: ownerName },
        ...(retiredAt ? [{ term: 'Retired because', value: retiredReason }] : []),
      ]}
    />
  )
}

function Served({ values }: { readonly values: readonly StatedValue[] }): ReactNode {
  return (
    <Section title="Uses that serve it">
      {values.length === 0 && <p>No use states a value for it yet.</p>}
      <DefinitionList
        items={values.map(({ useCaseId, useCaseTitle, useCaseStage, statement, byName }) => ({
          term: <Link to={`/use-cases/portfolio/${useCaseId}`}>{useCaseTitle}</Link>,
          value: `${statement}\n${byName}, ${useCaseStage ?? 'stage not reported'}`,
        }))}
      />
    </Section>
  )
}

function Keep({ priority }: { readonly priority: MissionPriority }): ReactNode {
  const { id, version, title, statement, source, startsOn, endsOn } = priority
  const form = useForm(editPriority.input, { id, version, title, statement, source, startsOn, endsOn })
  const { send } = useSend(editPriority, [openPriority, listPriorities])
  return (
    <Section title="Correct it">
      <FormFrame form={form} button="Save the priority" onSend={send}>
        <PriorityFields form={form} />
      </FormFrame>
      <Retire id={id} version={version} />
    </Section>
  )
}

function Retire({ id, version }: { readonly id: string; readonly version: number }): ReactNode {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsking(true)}>
        Retire this priority
      </button>
      {asking && <RetireDialog id={id} version={version} onClose={() => setAsking(false)} />}
    </>
  )
}

function RetireDialog(props: {
  readonly id: string
  readonly version: number
  readonly onClose: () => void
}): ReactNode {
  const { id, version, onClose } = props
  const form = useForm(retirePriority.input, { id, version, reason: '' })
  const { send } = useSend(retirePriority, [openPriority, listPriorities])
  return (
    <Dialog title="Retire this priority?" onClose={onClose}>
      <p>What uses stated for it stays on record. New statements are not taken any more.</p>
      <FormFrame form={form} button="Retire the priority" onSend={send}>
        <TextAreaField field={form.field('reason')} label="Why?" limit={2000} />
      </FormFrame>
    </Dialog>
  )
}
