import { demoSignInEndpoint, listPersonasEndpoint } from '@pilothouse/platform/identity/demo-contract'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'

/** The people whom anybody may be, by agency, with what each can do. */
export function PersonaCards({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }): ReactNode {
  const { personas } = useAnswer(listPersonasEndpoint, {})
  const { send, busy, failure } = useSend(demoSignInEndpoint)
  const agencies = Map.groupBy(personas, ({ agencyName }) => agencyName)
  const become = (personId: string): void => {
    // A refusal stays in `failure`, which is shown.
    send({ personId }).then(onSignedIn, () => {})
  }
  return (
    <>
      <FailureNotice failure={failure} />
      {[...agencies].map(([agency, people]) => (
        <div key={agency} className="personas">
          <h3 className="personas__agency">{agency}</h3>
          <ul className="personas__list">
            {people.map(({ id, name, duties }) => (
              <li key={id} className="persona">
                <button type="button" className="persona__button" disabled={busy} onClick={() => become(id)}>
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
