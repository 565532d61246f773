import { Discipline } from '@pilothouse/platform/identity/person'
import { listOrganisationsEndpoint } from '@pilothouse/platform/identity/organisations-contract'
import { CheckboxesField, choicesOf, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { CharterDraft, type BoardCharter } from '../../board/charter/board-charter.ts'
import { openBoard, setBoardCharter } from '../../board/contract.ts'
import { maySetCharters } from '../../permissions.ts'
import { afterBoardWork } from './board-words.ts'

const number = z.string().regex(/^\d{1,3}$/, 'Give a whole number.')
const CharterForm = CharterDraft.omit({ version: true, rule: true }).extend({
  link: z.string(),
  quorum: number,
  termMonths: number,
})

/** Sets up a board of an organisation that has none. */
export const SetUpBoardPage = (): ReactNode => <CharterForms charter={null} />

/** Writes the next version of a charter. */
export function SetCharterPage(): ReactNode {
  const { charter } = useAnswer(openBoard, { organisationId: useParam('organisationId') })
  return <CharterForms charter={charter} />
}

function CharterForms({ charter }: { readonly charter: BoardCharter | null }): ReactNode {
  const person = usePerson()
  const organisations = useAnswer(listOrganisationsEndpoint, {})
  const go = useGo()
  const { send } = useSend(setBoardCharter, afterBoardWork)
  const form = useForm(CharterForm, {
    organisationId: charter?.organisationId ?? person.agencyId ?? '',
    name: charter?.name ?? '',
    charter: charter?.charter ?? '',
    link: charter?.link ?? '',
    disciplines: charter?.disciplines ?? [],
    quorum: String(charter?.quorum ?? 3),
    termMonths: String(charter?.termMonths ?? 24),
  })
  const places = organisations.filter(({ path, deactivatedAt }) => !deactivatedAt && maySetCharters(person, path))
  return (
    <Page
      title={charter ? `Change the charter: ${charter.name}` : 'Set up a board'}
      purpose="Each change is a new version with its date. What was decided keeps the version under which it was decided."
      crumbs={[{ label: 'Boards', to: '/governance/boards' }]}
    >
      <FormFrame
        form={form}
        button={charter ? 'Set the new version' : 'Set up the board'}
        onSend={async ({ link, quorum, termMonths, ...values }) => {
          await send({
            ...values,
            quorum: Number(quorum),
            termMonths: Number(termMonths),
            link: link === '' ? null : link,
            rule: 'majority of votes cast',
            version: charter?.version ?? 0,
          })
          go(`/governance/boards/${values.organisationId}`)
        }}
      >
        {!charter && (
          <SelectField
            field={form.field('organisationId')}
            label="For which organization?"
            hint="The board decides about its uses and those of everything below it."
            choices={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField field={form.field('name')} label="Name" />
        <TextAreaField
          field={form.field('charter')}
          label="Charter"
          hint="What the board decides, and how."
          limit={20_000}
        />
        <TextField field={form.field('link')} label="Link to the signed charter" optional />
        <CheckboxesField
          field={form.field('disciplines')}
          label="Which disciplines must have a seat?"
          choices={choicesOf(Discipline.options)}
        />
        <TextField
          field={form.field('quorum')}
          label="Quorum"
          hint="How many members who may vote must be present. Who is recused does not count. Most votes cast win; a tie is declined."
        />
        <TextField field={form.field('termMonths')} label="Months of a term" />
      </FormFrame>
    </Page>
  )
}
