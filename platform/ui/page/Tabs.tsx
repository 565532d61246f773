import type { ReactNode } from 'react'
import { z } from 'zod'
import { useAddress } from './address.ts'
import { Link } from './Link.tsx'

/** One part of a page with many. */
export interface Tab {
  /** Its name in the address: `?tab=duties`. */
  readonly key: string
  readonly label: string
  /** How many there are in it, or how many wait. */
  readonly count?: number
  readonly content: () => ReactNode
}

const TabAddress = z.object({ tab: z.string().default('') })

/** Parts of a page, one in sight. Which one stands in the address, so that it can be sent. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }): ReactNode {
  const [{ tab }] = useAddress(TabAddress)
  const chosen = tabs.find(({ key }) => key === tab) ?? tabs[0]
  if (!chosen) return null
  return (
    <>
      <nav className="tabs" aria-label={label}>
        <ul className="tabs__list">
          {tabs.map((one) => (
            <li key={one.key}>
              <Link
                to="."
                search={{ tab: one.key === tabs[0]?.key ? undefined : one.key }}
                className="tabs__link"
                current={one === chosen}
              >
                {one.label}
                {one.count !== undefined && <span className="tabs__count">{one.count}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div key={chosen.key}>{chosen.content()}</div>
    </>
  )
}
