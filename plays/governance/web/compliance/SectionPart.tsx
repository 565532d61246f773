import { listPeopleEndpoint } from '@pilothouse/platform/identity/people-contract'
import { choicesOf, RadioField, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { SectionStatus, type DocumentRecord } from '../../compliance/compliance-document.ts'
import { assignSection, openDocument, saveSection } from '../../compliance/contract.ts'
import { mayKeepPlans } from '../../permissions.ts'

type SectionRecord = DocumentRecord['sections'][number]
const shapes: Record<SectionStatus, StatusShape> = { 'not started': 'hollow', 'in work': 'half', ready: 'solid' }
const words: Record<SectionStatus, string> = { 'not started': 'Not started', 'in work': 'In work', ready: 'Ready' }

/** One section: what is asked, how sure that is, who writes it, the text. */
export function SectionPart({ section }: { readonly section: SectionRecord }): ReactNode {
  const { words: heading, status, writerName, text, mayWrite } = section
  const keeps = mayKeepPlans(usePerson())
  return (
    <Section title={heading.title} note={`${heading.asks} Heading: ${heading.sureness}.`}>
      <p>
        <Status shape={shapes[status]}>{words[status]}</Status>{' '}
        {writerName ? `Written by ${writerName}.` : 'Nobody is named to write it.'}
      </p>
      {text.split(/\n{2,}/).map((paragraph) => paragraph && <p key={paragraph}>{paragraph}</p>)}
      {mayWrite && (
        <Disclosure label={`Write “${heading.title}”`}>
          <Write section={section} />
        </Disclosure>
      )}
      {keeps && (
        <Disclosure label={`Name who writes “${heading.title}”`}>
          <Assign section={section} />
        </Disclosure>
      )}
    </Section>
  )
}

function Write({ section: { id, version, text, status } }: { readonly section: SectionRecord }): ReactNode {
  const form = useForm(saveSection.input, { id, version, text, status })
  const { send } = useSend(saveSection, [openDocument])
  return (
    <FormFrame form={form} button="Save the section" quiet onSend={send}>
      <TextAreaField field={form.field('text')} label="Text" rows={10} limit={50_000} />
      <RadioField field={form.field('status')} label="How far is it?" choices={choicesOf(SectionStatus.options)} />
    </FormFrame>
  )
}

function Assign({ section: { id, version, writerId } }: { readonly section: SectionRecord }): ReactNode {
  const people = useAnswer(listPeopleEndpoint, {})
  const form = useForm(assignSection.input, { id, version, writerId: writerId ?? '' })
  const { send } = useSend(assignSection, [openDocument])
  return (
    <FormFrame form={form} button="Name the writer" quiet onSend={send}>
      <SelectField
        field={form.field('writerId')}
        label="Who writes it"
        choices={people
          .filter(({ deactivatedAt }) => deactivatedAt === null)
          .map(({ id: value, name: label }) => ({ value, label }))}
      />
    </FormFrame>
  )
}
