import { listOf } from '@pilothouse/platform/http/endpoint'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink, Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Table } from '@pilothouse/platform/ui/Table'
import type { Column } from '@pilothouse/platform/ui/column'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayDecidePacks } from '../../permissions.ts'
import { listPolicyPacks } from '../../policy-packs/contract.ts'
import { PackStanding, type PackEntry } from '../../policy-packs/listing/pack-entry.ts'
import { packHref } from './pack-href.ts'
import { StandingMark, standings } from './PackMarks.tsx'
import { saySureness } from './say-sureness.ts'

const PackSearch = TableSearch.extend({ standing: listOf(PackStanding) })

/** Every version of every policy pack, and where it is on. */
export function PolicyPacksPage(): ReactNode {
  const person = usePerson()
  const view = useTableView(PackSearch)
  const packs = useAnswer(listPolicyPacks, {})
  return (
    <Page
      title="Policy packs"
      purpose="Rules as data: what each asks of a use of AI, in which text it stands, how sure that is, and where it is on."
      action={mayDecidePacks(person) && <ButtonLink to="/governance/policy-packs/add">Add your own pack</ButtonLink>}
    >
      <Table
        caption="Policy packs"
        view={view}
        rows={packs.toSorted(byStanding)}
        rowKey={({ id, version }) => `${id} ${version}`}
        columns={columns}
        filters={[
          view.filter(
            'standing',
            'Where it stands',
            PackStanding.options.map((value) => ({ value, label: standings[value].words })),
          ),
        ]}
        empty={<EmptyState title="No policy packs" />}
      />
    </Page>
  )
}

const columns: readonly Column<PackEntry>[] = [
  {
    key: 'title',
    heading: 'Pack',
    text: ({ title, id }) => `${title} ${id}`,
    cell: (pack) => <Link to={packHref(pack)}>{pack.title}</Link>,
  },
  {
    key: 'version',
    heading: 'Version',
    text: ({ version }) => version,
    cell: ({ version }) => <PlainTime at={version} />,
  },
  {
    key: 'standing',
    heading: 'Standing',
    text: ({ standing }) => standing,
    cell: ({ standing }) => <StandingMark standing={standing} />,
  },
  {
    key: 'where',
    heading: 'Where it is on',
    cell: ({ adoptions }) => [...new Set(adoptions.map((one) => one.organisationName))].join(', ') || 'Nowhere',
  },
  {
    key: 'duties',
    heading: 'Duties',
    figures: true,
    text: ({ obligations }) => obligations,
    cell: ({ obligations }) => obligations,
  },
  { key: 'sure', heading: 'How sure', cell: saySureness },
  {
    key: 'origin',
    heading: 'From',
    text: ({ added }) => (added ? 'own' : 'shipped'),
    cell: ({ added }) => (added ? `Added by ${added.byName}` : 'Pilothouse'),
  },
]

const order = PackStanding.options

const byStanding = (a: PackEntry, b: PackEntry): number =>
  order.indexOf(a.standing) - order.indexOf(b.standing) ||
  a.title.localeCompare(b.title) ||
  b.version.localeCompare(a.version)
