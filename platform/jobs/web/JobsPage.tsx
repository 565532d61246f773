import { z } from 'zod'
import type { ReactNode } from 'react'
import { usePerson } from '../../ui/session/session.tsx'
import { choicesOf } from '../../ui/form/ChoiceField.tsx'
import { useLiveAnswer } from '../../ui/data/use-answer.ts'
import { FailureNotice } from '../../ui/page/FailureNotice.tsx'
import { EmptyState } from '../../ui/page/EmptyState.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { useAddress } from '../../ui/page/address.ts'
import { listOf } from '../../http/endpoint.ts'
import type { Column } from '../../ui/table/column.ts'
import { Table } from '../../ui/table/Table.tsx'
import { TableSearch, useTableView } from '../../ui/table/table-view.ts'
import { PlainTime } from '../../ui/words/PlainTime.tsx'
import { Status } from '../../ui/words/Status.tsx'
import { listJobsEndpoint } from '../contract.ts'
import { isOver, JobState, type Job } from '../job.ts'
import { mayReadEveryJob } from '../permissions.ts'
import { JobActions } from './JobActions.tsx'
import { RecurringWorkList } from './RecurringWorkList.tsx'

const JobSearch = TableSearch.extend({
  state: listOf(JobState),
  everyone: z.stringbool().or(z.boolean()).default(false),
})

/** What runs in the background, for me or for the whole agency. */
export function JobsPage(): ReactNode {
  const [{ everyone }, change] = useAddress(JobSearch)
  const mayReadAll = mayReadEveryJob(usePerson())
  const asked = String(mayReadAll && everyone)
  const { data, failure } = useLiveAnswer(listJobsEndpoint, { everyone: asked, limit: 200 }, { every: untilAllOver })
  return (
    <Page
      title="Jobs"
      purpose="Work that takes longer than a page: imports, indexes, exports. It goes on when you leave this page."
    >
      {mayReadAll && (
        <div className="usa-checkbox">
          <input
            id="everyone"
            type="checkbox"
            className="usa-checkbox__input"
            checked={everyone}
            onChange={(event) => change({ everyone: event.target.checked })}
          />
          <label className="usa-checkbox__label" htmlFor="everyone">
            Show the jobs of everybody in the agency
          </label>
        </div>
      )}
      {!data && <FailureNotice failure={failure} />}
      {data && <JobTable jobs={data.jobs} />}
      {mayReadAll && <RecurringWorkList />}
    </Page>
  )
}

const untilAllOver = (answer: { jobs: Job[] } | undefined): number => (answer?.jobs.every(isOver) ? 10_000 : 1500)

function JobTable({ jobs }: { readonly jobs: readonly Job[] }): ReactNode {
  const view = useTableView(JobSearch, { sort: '-askedAt' })
  return (
    <Table
      caption="Jobs"
      view={view}
      columns={columns}
      rows={jobs}
      rowKey={({ id }) => id}
      rowName={({ title }) => title}
      filters={[view.filter('state', 'Status', choicesOf(JobState.options))]}
      empty={
        <EmptyState title="No jobs yet">When you import or export something large, you can follow it here.</EmptyState>
      }
    />
  )
}

const shapes = { waiting: 'hollow', running: 'half', done: 'solid', failed: 'crossed', cancelled: 'crossed' } as const

const columns: readonly Column<Job>[] = [
  { key: 'title', heading: 'What', text: ({ title }) => title, cell: ({ title }) => title },
  {
    key: 'state',
    heading: 'Status',
    text: ({ state }) => state,
    cell: ({ state }) => <Status shape={shapes[state]}>{choicesOf([state])[0]?.label}</Status>,
  },
  { key: 'progress', heading: 'Progress', figures: true, cell: sayProgress },
  { key: 'message', heading: 'What it says', text: ({ message }) => message, cell: ({ message }) => message },
  {
    key: 'askedAt',
    heading: 'Asked for',
    text: ({ askedAt }) => askedAt,
    cell: ({ askedAt }) => <PlainTime at={askedAt} />,
  },
  {
    key: 'endedAt',
    heading: 'Ended',
    text: ({ endedAt }) => endedAt,
    cell: ({ endedAt }) => <PlainTime at={endedAt} />,
  },
  { key: 'actions', heading: 'Actions', cell: (job) => <JobActions job={job} /> },
]

function sayProgress({ done, total }: Job): string {
  const figures = new Intl.NumberFormat('en-US')
  if (total !== null) return `${figures.format(done)} of ${figures.format(total)}`
  return done > 0 ? figures.format(done) : ''
}
