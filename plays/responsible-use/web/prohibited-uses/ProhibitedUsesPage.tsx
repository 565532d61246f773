import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import type { ReactNode } from 'react'
import { mayKeepProhibitedUses } from '../../permissions.ts'
import { addProhibitedUse, endProhibitedUse, listProhibitedUses } from '../../prohibited-uses/contract.ts'
import type { ProhibitedUse } from '../../prohibited-uses/prohibited-use.ts'

/** What no use of AI may do here: the directive's list, and the agency's own. */
export function ProhibitedUsesPage(): ReactNode {
  const { uses } = useAnswer(listProhibitedUses, {})
  const keeps = mayKeepProhibitedUses(usePerson())
  return (
    <Page
      title="Prohibited uses"
      purpose="No proposal goes to the board before its owner has said that it is none of these."
    >
      {uses.map((use) => (
        <Section key={use.key} title={use.title}>
          <p>{use.statement}</p>
          <p className="usa-hint">
            {use.own ? 'Your agency’s own: ' : 'Source: '}
            {use.link ? (
              <a href={use.link} className="usa-link">
                {use.source}
              </a>
            ) : (
              use.source
            )}
          </p>
          {keeps && use.own && <TakeOff use={use} />}
        </Section>
      ))}
      {keeps && <Add />}
    </Page>
  )
}

function Add(): ReactNode {
  const form = useForm(addProhibitedUse.input, { title: '', statement: '', source: '' })
  const { send } = useSend(addProhibitedUse, [listProhibitedUses])
  return (
    <Section title="Add to your own list">
      <FormFrame
        form={form}
        button="Prohibit this use"
        onSend={async (input) => {
          await send(input)
          form.reset({ title: '', statement: '', source: '' })
        }}
      >
        <TextField field={form.field('title')} label="Short name" />
        <TextAreaField field={form.field('statement')} label="What is not to be" rows={2} limit={2000} />
        <TextField field={form.field('source')} label="Where this is decided" hint="An order, a policy, a law" />
      </FormFrame>
    </Section>
  )
}

function TakeOff({ use: { key } }: { readonly use: ProhibitedUse }): ReactNode {
  const form = useForm(endProhibitedUse.input, { id: key, because: '' })
  const { send } = useSend(endProhibitedUse, [listProhibitedUses])
  return (
    <Disclosure label="Take it off the list">
      <FormFrame form={form} button="Take it off" onSend={send}>
        <TextAreaField field={form.field('because')} label="Why" rows={2} limit={2000} />
      </FormFrame>
    </Disclosure>
  )
}
