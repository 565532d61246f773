import type { ReactNode } from 'react'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { mayKeepInventory } from '../../permissions.ts'
import { lintRecord, listFindings, listInventory, showLint } from '../../record/contract.ts'
import { RuleFindings } from './RuleFindings.tsx'

/** What should be mended before the inventory is published, by rule, worst first. */
export function LintPage(): ReactNode {
  const { groups, lintedAt, isCurrent } = useAnswer(showLint, {})
  const { send, busy, failure } = useSend(lintRecord, [showLint, listFindings, listInventory])
  const may = mayKeepInventory(usePerson())
  const look = (
    <button type="button" className="usa-button" disabled={busy} onClick={() => void send({}).catch(() => {})}>
      {busy ? 'Looking…' : lintedAt ? 'Look again' : 'Look through the inventory'}
    </button>
  )
  return (
    <Page
      title="What to mend"
      purpose="What should be mended before the inventory is published: worst first, each with the reason and the way."
      crumbs={[{ label: 'Inventory', to: '/use-cases/inventory' }]}
      action={may && !isCurrent && look}
    >
      <FailureNotice failure={failure} />
      {lintedAt && (
        <output className="said">
          Last looked through: <PlainTime at={lintedAt} />.{' '}
          {isCurrent ? 'Nothing changed since.' : 'The inventory changed since.'}
        </output>
      )}
      {!lintedAt && (
        <EmptyState title="The inventory was not looked through yet">
          It takes a few seconds, also for thousands of uses.
        </EmptyState>
      )}
      {lintedAt && groups.length === 0 && (
        <EmptyState title="Nothing to mend">No rule found anything in the inventory.</EmptyState>
      )}
      {groups.map((group) => (
        <RuleFindings key={`${group.rule} ${group.severity}`} group={group} />
      ))}
    </Page>
  )
}
