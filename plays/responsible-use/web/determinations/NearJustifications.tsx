import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Link } from '@pilothouse/platform/ui/Link'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { compareJustification } from '../../determinations/contract.ts'
import type { NearJustification } from '../../determinations/determination.ts'

/** Shows on demand where the same or nearly the same justification stands already. */
export function NearJustifications({
  useCaseId,
  text,
}: {
  readonly useCaseId: string
  readonly text: string
}): ReactNode {
  const { send, busy, failure } = useSend(compareJustification, [])
  const [found, setFound] = useState<readonly NearJustification[]>()
  const compare = async (): Promise<void> => setFound((await send({ useCaseId, text })).near)
  return (
    <div>
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={busy || text.trim() === ''}
        onClick={() => void compare().catch(() => {})}
      >
        Where do these words stand already?
      </button>
      <FailureNotice failure={failure} quiet />
      <output>
        {found?.length === 0 && <p>Nowhere that we can see: not in your inventory, nor in the reference library.</p>}
        {found && found.length > 0 && <Near found={found} />}
      </output>
    </div>
  )
}

function Near({ found }: { readonly found: readonly NearJustification[] }): ReactNode {
  return (
    <>
      <p>
        {found.length === 1 ? 'One other use is' : `${found.length} other uses are`} justified in the same or nearly the
        same words. Each use needs reasons of its own.
      </p>
      <ul className="usa-list">
        {found.map(({ title, agency, likeness, text, href }) => (
          <li key={`${agency} ${title}`}>
            {href ? <Link to={href}>{title}</Link> : title}, {agency}: {Math.round(likeness * 100)} percent the same.{' '}
            <q>{text}</q>
          </li>
        ))}
      </ul>
    </>
  )
}
