import type { ReactNode } from 'react'
import { useSend } from '../../../ui/data/use-send.ts'
import { choicesOf, SelectField } from '../../../ui/form/ChoiceField.tsx'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm, type Field } from '../../../ui/form/use-form.ts'
import {
  addOrganisationEndpoint,
  listOrganisationsEndpoint,
  renameOrganisationEndpoint,
} from '../../organisations/contract.ts'
import { mayStandBelow, OrganisationKind, type Organisation } from '../../organisations/organisation.ts'
import { Cancel } from '../FormDialog.tsx'
import { useGivable } from './RoleFields.tsx'

/** Adds a part below another. Only kinds that may stand there are offered. */
export function AddOrganisationForm({ close }: { readonly close: () => void }): ReactNode {
  const parents = useGivable()
  const blank = {
    parentId: parents[0]?.id ?? '',
    kind: 'component',
    name: '',
    abbreviation: '',
    publicEmail: '',
  } as const
  const form = useForm(addOrganisationEndpoint.input, blank)
  const { send } = useSend(addOrganisationEndpoint, [listOrganisationsEndpoint])
  const parent = parents.find(({ id }) => id === form.values.parentId)
  const kinds = OrganisationKind.options.filter((kind) => parent && mayStandBelow(kind, parent.kind))
  return (
    <FormFrame
      form={form}
      button="Add the part"
      onSend={async (wish) => send(wish).then(close)}
      beside={<Cancel close={close} />}
    >
      <SelectField
        field={form.field('parentId')}
        label="Below"
        choices={parents.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField field={form.field('kind')} label="Kind" choices={choicesOf(kinds)} />
      <NameFields
        name={form.field('name')}
        abbreviation={form.field('abbreviation')}
        publicEmail={form.field('publicEmail')}
      />
    </FormFrame>
  )
}

/** Gives a part another name. */
export function RenameOrganisationForm({
  part,
  close,
}: {
  readonly part: Organisation
  readonly close: () => void
}): ReactNode {
  const { id, name, abbreviation, publicEmail } = part
  const form = useForm(renameOrganisationEndpoint.input, { organisationId: id, name, abbreviation, publicEmail })
  const { send } = useSend(renameOrganisationEndpoint, [listOrganisationsEndpoint])
  return (
    <FormFrame
      form={form}
      button="Save the name"
      onSend={async (wish) => send(wish).then(close)}
      beside={<Cancel close={close} />}
    >
      <NameFields
        name={form.field('name')}
        abbreviation={form.field('abbreviation')}
        publicEmail={form.field('publicEmail')}
      />
    </FormFrame>
  )
}

interface NameFieldsProps {
  readonly name: Field<string>
  readonly abbreviation: Field<string>
  readonly publicEmail: Field<string | undefined>
}

function NameFields({ name, abbreviation, publicEmail }: NameFieldsProps): ReactNode {
  return (
    <>
      <TextField field={name} label="Name" />
      <TextField field={abbreviation} label="Abbreviation" short />
      <TextField field={publicEmail} label="Where the public writes to about AI" type="email" optional />
    </>
  )
}
