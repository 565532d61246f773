import { listOrganisationsEndpoint } from '@pilothouse/platform/identity/organisations-contract'
import { listPeopleEndpoint } from '@pilothouse/platform/identity/people-contract'
import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField } from '@pilothouse/platform/ui/TextField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { grantDelegation, listDelegations } from '../../authority/contract.ts'
import { ownRoleFor, Power } from '../../authority/delegation.ts'
import { powerWords } from './power-words.ts'

/** Lets somebody else use a power for a time. */
export function GrantDelegationPage(): ReactNode {
  const person = usePerson()
  const people = useAnswer(listPeopleEndpoint, {})
  const organisations = useAnswer(listOrganisationsEndpoint, {})
  const go = useGo()
  const powers = Power.options.filter((power) => ownRoleFor(person, power))
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const [first = 'decide determinations'] = powers
  const form = useForm(grantDelegation.input, {
    toId: '',
    power: first,
    organisationId: person.agencyId ?? '',
    startsOn: today,
    endsOn: '',
    reason: '',
  })
  const { send } = useSend(grantDelegation, [listDelegations])
  const places = organisations.filter(
    ({ path, deactivatedAt }) => !deactivatedAt && ownRoleFor(person, form.values.power, path),
  )
  return (
    <Page
      title="Write a delegation"
      purpose="Let somebody else use a power that you hold. You keep it, too. It ends by itself, or when you revoke it."
      crumbs={[{ label: 'Delegations', to: '/governance/delegations' }]}
    >
      <FormFrame
        form={form}
        button="Delegate"
        onSend={(output) => send(output).then(() => go('/governance/delegations'))}
      >
        <SelectField
          field={form.field('power')}
          label="Power"
          choices={powers.map((power) => ({ value: power, label: powerWords(power) }))}
        />
        <SelectField
          field={form.field('toId')}
          label="Who may use it"
          hint="They cannot hand it on."
          choices={people
            .filter(({ id, deactivatedAt }) => id !== person.id && deactivatedAt === null)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          field={form.field('organisationId')}
          label="For"
          hint="And everything below it."
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField field={form.field('startsOn')} label="First day" hint="Today or later." />
        <DateField field={form.field('endsOn')} label="Last day" hint="At most 12 months after the first." />
        <TextAreaField field={form.field('reason')} label="Why" rows={2} limit={2000} />
      </FormFrame>
    </Page>
  )
}
