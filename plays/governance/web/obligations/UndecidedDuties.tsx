import { Link } from '@pilothouse/platform/ui/Link'
import type { ReactNode } from 'react'
import type { UseDuty } from './DutyCard.tsx'
import { DutyState } from './DutyState.tsx'

/** Duties that wait for an answer about the use: each answer once, with what it decides. */
export function UndecidedDuties({ duties }: { readonly duties: readonly UseDuty[] }): ReactNode {
  return [...Map.groupBy(duties, ({ because }) => because)].map(([because, waiting]) => (
    <li key={because} className="duty">
      <div className="duty__head">
        <h3 className="duty__title">{because}</h3>
        <DutyState state="cannot tell" />
      </div>
      <details>
        <summary>{waiting.length === 1 ? 'It decides one duty' : `It decides ${waiting.length} duties`}</summary>
        <ul className="usa-list">
          {waiting.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/governance/obligations/${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </details>
      <Link to="#facts">Answer the question that decides it</Link>
    </li>
  ))
}
