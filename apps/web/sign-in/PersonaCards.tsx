import { demoSignInEndpoint, type Persona } from '@pilothouse/platform/ui/sign-in-doors'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { sayFailure } from '@pilothouse/platform/ui/say-failure'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'

/** The people whom anybody may be, by agency, with what each can do. */
export function PersonaCards(props: {
  readonly personas: readonly Persona[]
  readonly onSignedIn: () => Promise<void>
}): ReactNode {
  const { send, busy, failure } = useSend(demoSignInEndpoint)
  const agencies = Map.groupBy(props.personas, ({ agencyName }) => agencyName)
  const become = async (personId: string): Promise<void> => {
    await send({ personId })
    await props.onSignedIn()
  }
  return (
    <>
      {failure && <Notice kind="error">{sayFailure(failure).words}</Notice>}
      {[...agencies].map(([agency, people]) => (
        <div key={agency} className="personas">
          <h3 className="personas__agency">{agency}</h3>
          <ul className="personas__list">
            {people.map(({ id, name, duties }) => (
              <li key={id} className="persona">
                <button type="button" className="persona__button" disabled={busy} onClick={() => void become(id)}>
                  <span className="persona__name">{name}</span>
                  <span className="persona__duties">{duties}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
