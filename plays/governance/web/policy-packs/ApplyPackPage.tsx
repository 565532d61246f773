import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Loading } from '@pilothouse/platform/ui/Loading'
import { Notice } from '@pilothouse/platform/ui/Notice'
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
import { applyPolicyPack, listPolicyPacks, openPolicyPack, previewPolicyPack } from '../../policy-packs/contract.ts'
import type { PackPreview } from '../../policy-packs/changes/pack-preview.ts'
import type { DecidingPlace, OpenedPack } from '../../policy-packs/listing/opened-pack.ts'
import { blankDecision, DecisionFields, DecisionForm, officersDecisionOf } from './DecisionFields.tsx'
import { packHref, packsCrumb, today } from './pack-href.ts'
import { PreviewParts } from './PreviewParts.tsx'

const Asked = z.object({ organisation: z.string().default(''), from: z.string().default('') })

/** What a version of a pack would change for whom; turning it on is a decision on exactly that. */
export function ApplyPackPage(): ReactNode {
  const opened = useAnswer(openPolicyPack, { packId: useParam('packId'), version: useParam('version') })
  const { pack, history } = opened
  const organisations = placesWithout(opened)
  const [asked, ask] = useAddress(Asked)
  const place = organisations.find(({ id }) => id === (asked.organisation || placeOf(history))) ?? organisations[0]
  const from = asked.from || firstDay(pack.effectiveFrom)
  return (
    <Page
      title={`What would change: ${pack.title}`}
      purpose="Look at which open uses would gain, lose or owe other duties. Nothing changes until you decide."
      crumbs={[packsCrumb, { label: pack.title, to: packHref(pack) }]}
    >
      {!place && (
        <Notice kind="info">
          This version is on wherever your roles let you look. Another version has its own page.
        </Notice>
      )}
      {place && (
        <>
          <SelectField
            field={plainField('organisation', place.id, (organisation) => ask({ organisation }))}
            label="For which organization, and everything below it?"
            choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField field={plainField('from', from, (day) => ask({ from: day }))} label="First day" />
          <Preview key={`${place.id} ${from}`} opened={opened} place={place} from={from} />
        </>
      )}
    </Page>
  )
}

const plainField = (name: string, value: string, set: (value: string) => void) => ({
  id: name,
  name,
  value,
  set,
  problem: undefined,
})

/** Where the reader may look and this version is not on yet. */
const placesWithout = ({ pack, history, organisations }: OpenedPack): readonly DecidingPlace[] =>
  organisations.filter(
    ({ id }) =>
      !history.some((one) => one.organisationId === id && one.version === pack.version && one.endsOn === null),
  )

/** Where another version is on already. */
const placeOf = (history: OpenedPack['history']): string | undefined =>
  history.findLast(({ endsOn }) => endsOn === null)?.organisationId

/** Today, or the day from which the text itself is effective. */
function firstDay(effectiveFrom: string): string {
  return effectiveFrom > today() ? effectiveFrom : today()
}

function Preview(props: {
  readonly opened: OpenedPack
  readonly place: DecidingPlace
  readonly from: string
}): ReactNode {
  const { opened, place, from } = props
  const { id: packId, version } = opened.pack
  const plan = { organisationId: place.id, packId, version, startsOn: from }
  const { data, failure, waiting } = useLiveAnswer(previewPolicyPack, plan)
  if (failure) return <FailureNotice failure={failure} />
  if (!data || waiting) return <Loading />
  return (
    <>
      <PreviewParts preview={data} />
      {place.decides && <Decide preview={data} place={place} from={from} />}
    </>
  )
}

function Decide(props: {
  readonly preview: PackPreview
  readonly place: DecidingPlace
  readonly from: string
}): ReactNode {
  const { preview, place, from } = props
  const inPerson = mayDecidePacksInPerson(usePerson(), place.path)
  const form = useForm(DecisionForm, blankDecision)
  const { send } = useSend(applyPolicyPack, [listPolicyPacks, openPolicyPack, previewPolicyPack])
  const go = useGo()
  const { organisationId, packId, version, replaces, shown } = preview
  if (version === null) return null
  return (
    <Section
      title="Decide"
      note={replaces ? `The version of ${replaces} ends the day before.` : 'Your name and your reason are kept.'}
    >
      <FormFrame
        form={form}
        button={replaces ? 'Apply this version' : 'Turn the pack on'}
        onSend={async (decision) => {
          const officersDecision = officersDecisionOf(decision, inPerson)
          const plan = { organisationId, packId, version, startsOn: from }
          await send({ ...plan, reason: decision.reason, shown, officersDecision })
          go(packHref({ id: packId, version }))
        }}
      >
        <DecisionFields form={form} inPerson={inPerson} place={place} />
      </FormFrame>
    </Section>
  )
}
