import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { DocumentRecord } from '../../compliance/compliance-document.ts'
import { listCompliance, openDocument, publishDocument } from '../../compliance/contract.ts'
import { mayPublishPlans } from '../../permissions.ts'
import { SectionPart } from './SectionPart.tsx'

/** A public document: its sections, who writes each, and what was published. */
export function DocumentPage(): ReactNode {
  const record = useAnswer(openDocument, { id: useParam('documentId') })
  const { document, sections, publications, today } = record
  const ready = sections.filter(({ status }) => status === 'ready').length
  const publishes = mayPublishPlans(usePerson())
  return (
    <Page
      title={document.title}
      purpose={`${ready} of ${sections.length} sections are ready. Each is written by somebody who is named.`}
      crumbs={[{ label: 'Public documents', to: '/governance/public-documents' }]}
    >
      <p>
        {document.dueOn < today ? 'It was due ' : 'Due '}
        <DateWords at={document.dueOn} />. Headings follow {document.packId} of {document.packVersion}; each says how
        sure we are of it.
      </p>
      {sections.map((section) => (
        <SectionPart key={`${section.id} ${section.version}`} section={section} />
      ))}
      {publishes && ready === sections.length && <Publish key={publications.length} record={record} />}
      {publications.length > 0 && <Publications record={record} />}
    </Page>
  )
}

function Publish({ record: { document } }: { readonly record: DocumentRecord }): ReactNode {
  const form = useForm(publishDocument.input, { id: document.id, link: '', reason: '' })
  const { send } = useSend(publishDocument, [openDocument, listCompliance])
  return (
    <Section title="Publish it" note="Put the text where the public reads it first. It is kept here as it is now.">
      <FormFrame form={form} button="Record the publication" onSend={send}>
        <TextField field={form.field('link')} label="Where the public reads it" />
        <TextAreaField field={form.field('reason')} label="What this version is" rows={2} limit={2000} />
      </FormFrame>
    </Section>
  )
}

function Publications({ record: { publications } }: { readonly record: DocumentRecord }): ReactNode {
  return (
    <Section title="Published">
      <ul className="usa-list usa-list--unstyled history">
        {publications.map(({ version, link, reason, publishedByName, publishedAt }) => (
          <li key={version}>
            Version {version}, {publishedByName}, <PlainTime at={publishedAt} />: “{reason}”
            <p>
              <a className="usa-link" href={link}>
                {link}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
