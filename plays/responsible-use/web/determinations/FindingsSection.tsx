import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { Status } from '@pilothouse/platform/ui/Status'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listDeterminations, noteOverride, openDetermination } from '../../determinations/contract.ts'
import { isOverride, type Determination, type DeterminationRecord } from '../../determinations/determination.ts'
import { outcomeMeaning, outcomeShape, outcomeWords } from './outcome-words.ts'

/** What was found, the standing determination first. */
export function FindingsSection(props: {
  readonly record: DeterminationRecord
  /** The next step, where the page has no other place for it. */
  readonly action?: ReactNode
}): ReactNode {
  const { determinations, mayNote } = props.record
  if (determinations.length === 0) {
    return (
      <Section title="Determination" action={props.action}>
        <EmptyState title="Nobody has decided yet">
          Until an official has decided whether this use is high-impact, it cannot be cleared: nothing may run under it.
        </EmptyState>
      </Section>
    )
  }
  return determinations.map((one, place) => (
    <OneFinding key={one.id} found={one} mayNote={mayNote} action={place === 0 && props.action} />
  ))
}

function OneFinding(props: {
  readonly found: Determination
  readonly mayNote: boolean
  readonly action: ReactNode
}): ReactNode {
  const { found, mayNote, action } = props
  const { outcome, supersededAt, decidedByName, decidedAs, decidedAt, categories, basis, packVersion } = found
  return (
    <Section title={supersededAt ? 'Earlier determination' : 'Determination'} action={action}>
      <p>
        <Status shape={outcomeShape[outcome]}>{outcomeWords[outcome]}</Status>
      </p>
      <p>{outcomeMeaning[outcome]}</p>
      <DefinitionList
        items={[
          { term: 'Reason', value: found.reason },
          { term: 'Decided by', value: `${decidedByName} (${decidedAs})` },
          { term: 'On', value: <PlainTime at={decidedAt} /> },
          ...(categories.length > 0 ? [{ term: 'Presumed categories', value: categories.join(', ') }] : []),
          ...(basis ? [{ term: 'Ground', value: basis }] : []),
          { term: 'Under', value: `OMB M-25-21 of ${packVersion}` },
          ...(isOverride(found) ? [{ term: 'Noted by the Chief AI Officer', value: <Noted found={found} /> }] : []),
        ]}
      />
      {mayNote && isOverride(found) && found.notedAt === null && !supersededAt && <Note id={found.id} />}
    </Section>
  )
}

function Noted({ found: { notedByName, notedAt } }: { readonly found: Determination }): ReactNode {
  if (notedAt === null) return 'Not yet'
  return (
    <>
      {notedByName}, <PlainTime at={notedAt} />
    </>
  )
}

function Note({ id }: { readonly id: string }): ReactNode {
  const { send, busy, failure } = useSend(noteOverride, [openDetermination, listDeterminations])
  return (
    <>
      <button type="button" className="usa-button" disabled={busy} onClick={() => void send({ id }).catch(() => {})}>
        Take note of this override
      </button>
      <FailureNotice failure={failure} />
    </>
  )
}
