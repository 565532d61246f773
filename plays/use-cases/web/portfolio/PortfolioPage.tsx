import { hrefOf } from '@pilothouse/platform/http/call'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { exportUseCases } from '../../lists/contract.ts'
import { mayOwnUseCases } from '../../permissions.ts'
import { listPortfolioChoices, listUseCases } from '../../portfolio/contract.ts'
import { PortfolioFilter, PortfolioSort, type FilterChoice } from '../../portfolio/portfolio-entry.ts'
import { PilotWarningsNotice } from './PilotWarningsNotice.tsx'
import { PortfolioPicture } from './PortfolioPicture.tsx'
import { PortfolioTable } from './PortfolioTable.tsx'
import { PriorityCoverageSection } from './PriorityCoverageSection.tsx'

const PAGE_SIZE = 25

const filters = { stage: true, organisation: true, owner: true, topic: true, highImpact: true } as const
const PortfolioSearch = TableSearch.extend(PortfolioFilter.pick(filters).shape)

/** Every use of AI: what runs out, the table, the picture, and the priorities that are served. */
export function PortfolioPage(): ReactNode {
  const person = usePerson()
  const view = useTableView(PortfolioSearch, { sort: '-updated' })
  const { words, page, sort, stage, organisation, owner, topic, highImpact } = view.search
  const chosen = { text: words, stage, organisation, owner, topic, highImpact }
  const sorted = { ...chosen, sort: PortfolioSort.catch('-updated').parse(sort) }
  const { entries, total } = useAnswer(listUseCases, { ...sorted, page, pageSize: PAGE_SIZE })
  const choices = useAnswer(listPortfolioChoices, {})
  const offered = [
    view.filter('stage', 'Stage', counted(choices.stage)),
    view.filter('organisation', 'Office', counted(choices.organisation)),
    view.filter('topic', 'Topic', counted(choices.topic)),
    view.filter('highImpact', 'High-impact', counted(choices.highImpact)),
    view.filter('owner', 'Owner', counted(choices.owner)),
  ]
  return (
    <Page
      title="Portfolio"
      purpose="Every use of AI in this agency, from idea to retirement."
      action={mayOwnUseCases(person) && <ButtonLink to="/use-cases/portfolio/new">Enter a use case</ButtonLink>}
    >
      <PilotWarningsNotice />
      <PortfolioTable
        view={view}
        filters={offered}
        entries={entries}
        total={total}
        pageSize={PAGE_SIZE}
        csvHref={hrefOf(exportUseCases, sorted)}
      />
      <PortfolioPicture filter={chosen} />
      <PriorityCoverageSection />
    </Page>
  )
}

const counted = (choices: readonly FilterChoice[]): { value: string; label: string }[] =>
  choices.map(({ value, label, count }) => ({
    value,
    label: `${label === '' ? 'Not reported' : label.charAt(0).toUpperCase() + label.slice(1)} (${count})`,
  }))
