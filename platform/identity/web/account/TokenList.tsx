import type { ReactNode } from 'react'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { useSend } from '../../../ui/data/use-send.ts'
import { PlainTime } from '../../../ui/words/PlainTime.tsx'
import { Status } from '../../../ui/words/Status.tsx'
import type { ApiToken } from '../../tokens/api-token.ts'
import { listApiTokensEndpoint, revokeApiTokenEndpoint } from '../../tokens/contract.ts'
import { ActButton } from '../ActButton.tsx'

/** Somebody's tokens, with a way to revoke each: one's own unless a person is named. */
export function TokenList({ personId }: { readonly personId?: string }): ReactNode {
  const tokens = useAnswer(listApiTokensEndpoint, personId === undefined ? {} : { personId })
  const { send } = useSend(revokeApiTokenEndpoint, [listApiTokensEndpoint])
  if (tokens.length === 0) return <p>None.</p>
  return (
    <ul className="usa-list">
      {tokens.map((token) => (
        <li key={token.id}>
          <TokenLine token={token} />{' '}
          {token.state === 'in force' && (
            <ActButton label="Revoke the token" about={token.name} act={() => send({ tokenId: token.id })}>
              Programs that use “{token.name}” are refused from now on. This cannot be taken back.
            </ActButton>
          )}
        </li>
      ))}
    </ul>
  )
}

function TokenLine({ token }: { readonly token: ApiToken }): ReactNode {
  return (
    <>
      <strong>{token.name}</strong> ({token.hint}…), {token.scopes.join(', ')},{' '}
      <Status shape={token.state === 'in force' ? 'solid' : 'crossed'}>{sayState[token.state]}</Status>, until{' '}
      <PlainTime at={token.expiresAt} dayOnly />,{' '}
      {token.lastUsedAt ? (
        <>
          last used <PlainTime at={token.lastUsedAt} />
        </>
      ) : (
        'never used'
      )}
    </>
  )
}

const sayState = { 'in force': 'In force', expired: 'Expired', revoked: 'Revoked' } as const
