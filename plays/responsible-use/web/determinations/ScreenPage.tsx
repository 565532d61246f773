import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Page } from '@pilothouse/platform/ui/Page'
import { SavedWords } from '@pilothouse/platform/ui/SavedWords'
import { Section } from '@pilothouse/platform/ui/Section'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { Autosave } from '@pilothouse/platform/ui/use-autosave'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listDeterminations, openDetermination, submitScreen } from '../../determinations/contract.ts'
import type { DeterminationRecord } from '../../determinations/determination.ts'
import { latestScreenVersion, screenPackOf, type ScreenPack } from '../../determinations/screen/screen-pack.ts'
import { faultsOf, type ScreenAnswers } from '../../determinations/screen/screen.ts'
import { ScreenQuestions } from './ScreenQuestions.tsx'
import { useScreenDraft } from './use-screen-draft.ts'

/** The owner answers the high-impact screen. It saves itself. */
export function ScreenPage(): ReactNode {
  const record = useAnswer(openDetermination, { useCaseId: useParam('useCaseId') })
  const { useCase, screen, answerRefusal } = record
  return (
    <Page
      title={`High-impact screen: ${useCase.title}`}
      purpose="Answer what you know. An official decides; the software suggests nothing from your words."
      crumbs={[
        { label: 'Portfolio', to: '/use-cases/portfolio' },
        { label: useCase.title, to: `/use-cases/portfolio/${useCase.id}` },
        { label: 'Determination', to: `/responsible-use/determinations/${useCase.id}` },
      ]}
    >
      {answerRefusal && <p>{answerRefusal}</p>}
      {!answerRefusal && screen?.status === 'submitted' && <p>It is with the official who decides.</p>}
      {!answerRefusal && screen?.status !== 'submitted' && <Form record={record} />}
    </Page>
  )
}

function Form({ record }: { readonly record: DeterminationRecord }): ReactNode {
  const draft = useScreenDraft(record)
  const pack = screenPackOf(record.screen?.packVersion ?? latestScreenVersion)
  return (
    <>
      {record.screen?.status === 'returned' && (
        <Section title="It came back">
          <p>{record.screen.returnedBecause}</p>
        </Section>
      )}
      <ScreenQuestions pack={pack} answers={draft.answers} set={draft.set} />
      <SavedWords autosave={draft.autosave} />
      <HandOver
        useCaseId={record.useCase.id}
        pack={pack}
        answers={draft.answers}
        autosave={draft.autosave}
        saved={draft.saved}
      />
    </>
  )
}

function HandOver(props: {
  readonly useCaseId: string
  readonly pack: ScreenPack
  readonly answers: ScreenAnswers
  readonly autosave: Autosave
  readonly saved: () => { id: string; version: number } | null
}): ReactNode {
  const { useCaseId, pack, answers, autosave, saved } = props
  const { send, busy, failure } = useSend(submitScreen, [openDetermination, listDeterminations])
  const go = useGo()
  const faults = faultsOf(pack, answers)
  const handOver = async (): Promise<void> => {
    await autosave.flush()
    const screen = saved()
    if (!screen) return
    await send(screen)
    go(`/responsible-use/determinations/${useCaseId}`)
  }
  return (
    <Section title={sayOpen(faults.length)}>
      {faults.length > 0 && (
        <ul className="usa-list">
          {faults.slice(0, SHOWN).map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
          {faults.length > SHOWN && <li>And {faults.length - SHOWN} more.</li>}
        </ul>
      )}
      {faults.length === 0 && (
        <button type="button" className="usa-button" disabled={busy} onClick={() => void handOver().catch(() => {})}>
          Hand it to the official
        </button>
      )}
      <FailureNotice failure={failure} />
    </Section>
  )
}

const SHOWN = 5

function sayOpen(count: number): string {
  if (count === 0) return 'Everything is answered'
  return count === 1 ? 'One answer is open' : `${count} answers are open`
}
