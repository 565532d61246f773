import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import type { RecordSection } from '@pilothouse/platform/ui/record-part'
import { RecordPartView } from '@pilothouse/platform/ui/RecordPartView'
import { useRecordSections, useRecordTabs } from '@pilothouse/platform/ui/record-parts'
import { usePerson } from '@pilothouse/platform/ui/session'
import { StepList } from '@pilothouse/platform/ui/StepList'
import { Tabs, type Tab } from '@pilothouse/platform/ui/Tabs'
import { UseLight } from '@pilothouse/platform/ui/UseLight'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayKeepUseCase } from '../../permissions.ts'
import { openUseCase } from '../../portfolio/contract.ts'
import type { Stage } from '../../portfolio/stages/stage.ts'
import type { UseCaseRecord } from '../../portfolio/use-case.ts'
import { StageMark } from '../portfolio/StageMark.tsx'
import { PublicViewTab } from '../register/PublicViewTab.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { ValueTab } from './ValueTab.tsx'

/** The record of a use case: the home of everything about it. */
export function UseCasePage(): ReactNode {
  const person = usePerson()
  const record = useAnswer(openUseCase, { id: useParam('useCaseId') })
  const { useCase } = record
  const keeps = mayKeepUseCase(person, useCase)
  const own: readonly OwnTab[] = [
    { key: 'overview', order: 10, label: 'Overview', content: () => <Overview record={record} keeps={keeps} /> },
    { key: 'value', order: 70, label: 'Value', content: () => <ValueTab useCase={useCase} keeps={keeps} /> },
    { key: 'public', order: 80, label: 'Public view', content: () => <PublicViewTab useCase={useCase} /> },
    { key: 'history', order: 100, label: 'History', content: () => <HistoryTab useCaseId={useCase.id} /> },
  ]
  const others = useRecordTabs().map((part) => ({
    ...part,
    content: () => <RecordPartView part={part} useCaseId={useCase.id} />,
  }))
  return (
    <Page
      title={useCase.title}
      purpose={useCase.summary}
      crumbs={[{ label: 'Portfolio', to: '/use-cases/portfolio' }]}
      badge={<UseLight useCaseId={useCase.id} explained />}
      aside={<Who record={record} keeps={keeps} />}
    >
      <Way stage={useCase.stage} />
      <Sections place="head" useCaseId={useCase.id} />
      <Tabs label="Parts of the record" tabs={[...own, ...others].toSorted((one, other) => one.order - other.order)} />
    </Page>
  )
}

type OwnTab = Tab & { readonly order: number }

/** What other rooms put in one place of the record. */
function Sections(props: { readonly place: RecordSection['place']; readonly useCaseId: string }): ReactNode {
  return useRecordSections(props.place).map((part) => (
    <RecordPartView key={part.key} part={part} useCaseId={props.useCaseId} />
  ))
}

function Overview({ record, keeps }: { readonly record: UseCaseRecord; readonly keeps: boolean }): ReactNode {
  return (
    <>
      <Sections place="overview" useCaseId={record.useCase.id} />
      <OverviewTab record={record} keeps={keeps} />
    </>
  )
}

const way: readonly Stage[] = ['idea', 'pre-deployment', 'pilot', 'deployed']

function Way({ stage }: { readonly stage: Stage | null }): ReactNode {
  if (stage === null || stage === 'retired') return <StageMark stage={stage} />
  const steps = way.map((one) => ({ label: one.charAt(0).toUpperCase() + one.slice(1) }))
  return <StepList label="Stages" steps={steps} current={way.indexOf(stage)} />
}

function Who({ record, keeps }: { readonly record: UseCaseRecord; readonly keeps: boolean }): ReactNode {
  const { useCase, origins } = record
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Stage', value: <StageMark stage={useCase.stage} /> },
          { term: 'Owner', value: useCase.ownerName },
          { term: 'Office', value: useCase.organisationName },
          { term: 'Use Case ID', value: useCase.inventoryId },
          { term: 'Last changed', value: <PlainTime at={useCase.updatedAt} /> },
          ...(origins.proposalId
            ? [
                {
                  term: 'Pilot proposal',
                  value: <Link to={`/use-cases/proposals/${origins.proposalId}`}>Open the proposal</Link>,
                },
              ]
            : []),
          ...origins.ideas.map(({ id, title }) => ({
            term: 'Idea',
            value: <Link to={`/use-cases/ideas/${id}`}>{title}</Link>,
          })),
        ]}
      />
      <Sections place="side" useCaseId={useCase.id} />
      <p>
        <Link to={`/use-cases/inventory/uses/${useCase.id}`}>What the inventory reports</Link>
      </p>
      {keeps && (
        <>
          <p>
            <Link to={`/use-cases/portfolio/${useCase.id}/edit`}>Correct the facts</Link>
          </p>
          <p>
            <Link to={`/use-cases/portfolio/${useCase.id}/owner`}>Hand it over to another owner</Link>
          </p>
        </>
      )}
    </>
  )
}
