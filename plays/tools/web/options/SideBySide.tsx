import { Status } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { ModelApproval } from '../../approvals/approval.ts'
import type { OptionComparison, ToolOption } from '../../options/option-comparison.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { Categories } from '../parts/Categories.tsx'
import { sayDollars } from '../parts/say-money.ts'

interface Props {
  readonly comparison: OptionComparison
  readonly approvals: readonly ModelApproval[]
}

/** One column for each option, one row for each question. On a phone each question becomes a card. */
export function SideBySide({ comparison, approvals }: Props): ReactNode {
  const { options, preferred } = comparison
  return (
    <div className="table-scroll">
      <table className="usa-table usa-table--borderless table">
        <caption className="usa-sr-only">Options side by side</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            {options.map(({ name }, index) => (
              <th key={index} scope="col" className="table__wraps">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map(({ label, answer }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {options.map((option, index) => (
                <td key={index} data-label={option.name}>
                  {answer(option, approvals) || <span className="definitions__blank">Not given</span>}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Preferred</th>
            {options.map(({ name }, index) => (
              <td key={index} data-label={name}>
                <Status shape={index === preferred ? 'solid' : 'hollow'}>{index === preferred ? 'Yes' : 'No'}</Status>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

interface Question {
  readonly label: string
  readonly answer: (option: ToolOption, approvals: readonly ModelApproval[]) => ReactNode
}

const questions: readonly Question[] = [
  { label: 'Kind', answer: ({ kind }) => kind.charAt(0).toUpperCase() + kind.slice(1) },
  {
    label: 'In the catalog',
    answer: ({ entryKey }, approvals) => <InCatalogue entryKey={entryKey} approvals={approvals} />,
  },
  { label: 'Cost a year', answer: ({ costYear }) => (costYear === null ? '' : sayDollars(costYear)) },
  { label: 'Where it runs', answer: ({ boundary }) => boundary },
  {
    label: 'Data it may receive',
    answer: ({ dataCategories }) => dataCategories.length > 0 && <Categories ids={dataCategories} />,
  },
  { label: 'Quality, and how we know', answer: ({ quality }) => quality },
  { label: 'Risks', answer: ({ risks }) => risks },
  { label: 'How to get out', answer: ({ exit }) => exit },
]

function InCatalogue(props: { readonly entryKey: string; readonly approvals: readonly ModelApproval[] }): ReactNode {
  const { entryKey, approvals } = props
  if (entryKey === '') return 'No entry named'
  const found = approvals.find(({ key }) => key === entryKey)
  if (!found || found.state === 'unknown') return <Status shape="hollow">{entryKey}: not in the catalog</Status>
  return (
    <ApprovalStatus state={found.state} until={found.until}>
      {found.name}
    </ApprovalStatus>
  )
}
