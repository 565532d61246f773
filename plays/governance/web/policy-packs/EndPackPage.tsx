import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Loading } from '@pilothouse/platform/ui/Loading'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { DateField } from '@pilothouse/platform/ui/TextField'
import { useAddress, useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer, useLiveAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { mayDecidePacksInPerson } from '../../permissions.ts'
import { endPolicyPack, listPolicyPacks, openPolicyPack, previewPolicyPackEnd } from '../../policy-packs/contract.ts'
import type { PackPreview } from '../../policy-packs/changes/pack-preview.ts'
import type { DecidingPlace } from '../../policy-packs/listing/opened-pack.ts'
import { blankDecision, DecisionFields, DecisionForm, officersDecisionOf } from './DecisionFields.tsx'
import { packHref, packsCrumb, today } from './pack-href.ts'
import { PreviewParts } from './PreviewParts.tsx'

const Asked = z.object({ lastDay: z.string().default('') })

/** What ending a pack would change; ending it is a decision on exactly that. */
export function EndPackPage(): ReactNode {
  const { pack, organisations } = useAnswer(openPolicyPack, {
    packId: useParam('packId'),
    version: useParam('version'),
  })
  const adoptionId = useParam('adoptionId')
  const [asked, ask] = useAddress(Asked)
  const lastDay = asked.lastDay || today()
  const { data, failure, waiting } = useLiveAnswer(previewPolicyPackEnd, { adoptionId, lastDay })
  const place = organisations.find(({ id }) => id === data?.organisationId)
  const field = { id: 'lastDay', name: 'lastDay', value: lastDay, set: (day: string) => ask({ lastDay: day }) }
  return (
    <Page
      title={`End: ${pack.title}`}
      purpose="Look at what open uses would no longer owe. What was decided under the pack keeps it."
      crumbs={[packsCrumb, { label: pack.title, to: packHref(pack) }]}
    >
      <DateField field={{ ...field, problem: undefined }} label="Last day" />
      <FailureNotice failure={failure} />
      {!failure && (!data || waiting) && <Loading />}
      {!failure && data && !waiting && (
        <>
          <PreviewParts preview={data} />
          {place?.decides && (
            <Decide key={data.shown} adoptionId={adoptionId} lastDay={lastDay} preview={data} place={place} />
          )}
        </>
      )}
    </Page>
  )
}

function Decide(props: {
  readonly adoptionId: string
  readonly lastDay: string
  readonly preview: PackPreview
  readonly place: DecidingPlace
}): ReactNode {
  const { adoptionId, lastDay, preview, place } = props
  const inPerson = mayDecidePacksInPerson(usePerson(), place.path)
  const form = useForm(DecisionForm, blankDecision)
  const { send } = useSend(endPolicyPack, [listPolicyPacks, openPolicyPack, previewPolicyPackEnd])
  const go = useGo()
  return (
    <Section title="Decide" note="Your name and your reason are kept.">
      <FormFrame
        form={form}
        button={`End it for ${preview.organisationName}`}
        onSend={async (decision) => {
          const officersDecision = officersDecisionOf(decision, inPerson)
          await send({ adoptionId, lastDay, reason: decision.reason, shown: preview.shown, officersDecision })
          go(packHref({ id: preview.packId, version: preview.replaces ?? '' }))
        }}
      >
        <DecisionFields form={form} inPerson={inPerson} place={place} />
      </FormFrame>
    </Section>
  )
}
