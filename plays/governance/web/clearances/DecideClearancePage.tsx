import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Light } from '@pilothouse/platform/ui/Light'
import { MissingList } from '@pilothouse/platform/ui/MissingList'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { ClearanceRecord } from '../../clearances/reading/clearance-record.ts'
import { amendClearance, issueClearance, openClearance } from '../../clearances/contract.ts'
import { emptyForm, EnvelopeForm, formOf } from '../../clearances/envelope/envelope-form.ts'
import { afterDecision } from './after-decision.ts'
import { EnvelopeFields } from './EnvelopeFields.tsx'

/** A named official decides what a use may do, from when until when. */
export function DecideClearancePage(): ReactNode {
  const useCaseId = useParam('useCaseId')
  const record = useAnswer(openClearance, { useCaseId })
  const { useCase, light, missing, clearance, whyNotDecide } = record
  const standing = clearance !== null && clearance.state !== 'revoked'
  return (
    <Page
      title={standing ? `New version of the clearance: ${useCase.title}` : `Clear this use: ${useCase.title}`}
      purpose="What you do not name here is refused on every call. Your name and reason stand in the record."
      crumbs={[
        { label: 'Portfolio', to: '/use-cases/portfolio' },
        { label: useCase.title, to: `/use-cases/portfolio/${useCase.id}` },
      ]}
      badge={<Light state={light} />}
    >
      {whyNotDecide && <Notice kind="warning">{whyNotDecide}</Notice>}
      {missing.length > 0 && (
        <Section title="Still missing" note="The decision is refused until each of these is there.">
          <MissingList missing={missing} />
        </Section>
      )}
      {whyNotDecide === null && <EnvelopeOf key={clearance?.version ?? 0} record={record} />}
    </Page>
  )
}

function EnvelopeOf({ record }: { readonly record: ClearanceRecord }): ReactNode {
  const { useCase, clearance } = record
  const standing = clearance !== null && clearance.state !== 'revoked' ? clearance : null
  const form = useForm(EnvelopeForm, () => firstValues(record))
  const issue = useSend(issueClearance, afterDecision)
  const amend = useSend(amendClearance, afterDecision)
  const go = useGo()
  const decide = async (decision: z.output<typeof EnvelopeForm>): Promise<void> => {
    const useCaseId = useCase.id
    if (standing) await amend.send({ useCaseId, version: standing.version, ...decision })
    else await issue.send({ useCaseId, ...decision })
    go(`/use-cases/portfolio/${useCaseId}`, { tab: 'clearance' })
  }
  return (
    <FormFrame form={form} button={standing ? 'Decide the new version' : 'Clear this use'} onSend={decide}>
      <EnvelopeFields form={form} />
    </FormFrame>
  )
}

function firstValues({ clearance, useCase, today, scope }: ClearanceRecord): z.input<typeof EnvelopeForm> {
  if (clearance !== null && clearance.state !== 'revoked') return formOf(clearance.envelope)
  const validFrom = scope && scope.startsOn > today ? scope.startsOn : today
  const inSixMonths = new Date(Date.parse(validFrom) + 182 * 86_400_000).toISOString().slice(0, 10)
  const validUntil = scope && scope.endsOn < inSixMonths ? scope.endsOn : inSixMonths
  return emptyForm({ organisationId: useCase.organisationId, validFrom, validUntil })
}
