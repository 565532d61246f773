import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { countLights, LightKind } from '../../clearances/reading/contract.ts'

const shapes: Readonly<Record<LightKind, StatusShape>> = {
  cleared: 'solid',
  suspended: 'half',
  'not yet valid': 'hollow',
  expired: 'crossed',
  revoked: 'crossed',
}

/** How many uses show each light; each opens the list. */
export function LightsPanel(): ReactNode {
  const { counts } = useAnswer(countLights, {})
  const shown = LightKind.options.flatMap((light) =>
    counts.filter((one) => one.light === light).map(({ count }) => ({ light, count })),
  )
  if (shown.length === 0)
    return (
      <EmptyState title="No use is cleared yet">A use may call a model once an official has cleared it.</EmptyState>
    )
  return (
    <ul className="glance">
      {shown.map(({ light, count }) => (
        <li key={light} className="glance__figure">
          <Link to="/governance/clearances" search={{ light: [light] }} className="glance__link">
            <span className="glance__count">{count.toLocaleString('en-US')}</span>
            <span className="glance__label">
              <Status shape={shapes[light]}>{light}</Status>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
