import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { Coalition } from '../../coalition/coalition.ts'
import { nameSponsor, showCoalition } from '../../coalition/contract.ts'
import { BlockersSection } from './BlockersSection.tsx'
import { StakeholdersSection } from './StakeholdersSection.tsx'

/** Who stands behind a use, whom it needs, and what holds it up. */
export function PeopleTab({ useCaseId }: RecordPartProps): ReactNode {
  const coalition = useAnswer(showCoalition, { useCaseId })
  return (
    <>
      <Sponsors useCaseId={useCaseId} coalition={coalition} />
      <BlockersSection useCaseId={useCaseId} coalition={coalition} />
      <StakeholdersSection useCaseId={useCaseId} coalition={coalition} />
    </>
  )
}

interface PartProps {
  readonly useCaseId: string
  readonly coalition: Coalition
}

function Sponsors({ useCaseId, coalition }: PartProps): ReactNode {
  const { sponsors, may } = coalition
  return (
    <Section title="Who stands behind it" note="Whose support a use has, and who helps when something holds it up.">
      {sponsors.length === 0 && <p>Nobody yet.</p>}
      <ul className="usa-list usa-list--unstyled history">
        {sponsors.map(({ id, personName, namedAt, endedAt, reason, namedByName }) => (
          <li key={id}>
            <strong>{personName}</strong>, since <PlainTime at={namedAt} />{' '}
            {endedAt && (
              <>
                to <PlainTime at={endedAt} />
              </>
            )}
            <p>
              Named by {namedByName}: “{reason}”
            </p>
          </li>
        ))}
      </ul>
      {may.keep && (
        <Disclosure label={sponsors.length > 0 ? 'Replace the sponsor' : 'Name a sponsor'}>
          <NameSponsor key={sponsors.length} useCaseId={useCaseId} coalition={coalition} />
        </Disclosure>
      )}
    </Section>
  )
}

function NameSponsor({ useCaseId, coalition: { candidates } }: PartProps): ReactNode {
  const form = useForm(nameSponsor.input, { useCaseId, personId: '', reason: '' })
  const { send } = useSend(nameSponsor, [showCoalition])
  return (
    <FormFrame form={form} button="Name the sponsor" quiet onSend={send}>
      <SelectField
        field={form.field('personId')}
        label="Who"
        hint="People who hold the role of executive sponsor here"
        choices={candidates.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextAreaField field={form.field('reason')} label="Why" rows={2} limit={2000} />
    </FormFrame>
  )
}
