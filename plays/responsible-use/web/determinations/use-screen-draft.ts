import { useAutosave, type Autosave } from '@pilothouse/platform/ui/use-autosave'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useRef, useState } from 'react'
import { saveScreen } from '../../determinations/contract.ts'
import type { DeterminationRecord } from '../../determinations/determination.ts'
import { emptyAnswers, type ScreenAnswers } from '../../determinations/screen/screen.ts'

/** A screen while it is answered. */
export interface ScreenDraft {
  readonly answers: ScreenAnswers
  readonly set: (change: Partial<ScreenAnswers>) => void
  readonly autosave: Autosave
  /** What the server has: null until the first answer was saved. */
  readonly saved: () => { id: string; version: number } | null
}

/** Goes on from what the server has; a decided screen is answered anew from its old answers. */
export function useScreenDraft({ useCase, screen }: DeterminationRecord): ScreenDraft {
  const [start] = useState(screen?.answers ?? emptyAnswers)
  const [answers, setAnswers] = useState(start)
  const kept = useRef(screen && screen.status !== 'decided' ? { id: screen.id, version: screen.version } : null)
  const { send } = useSend(saveScreen, [])
  const save = async (value: ScreenAnswers): Promise<void> => {
    const { id, version } = await send({ useCaseId: useCase.id, version: kept.current?.version ?? 0, answers: value })
    kept.current = { id, version }
  }
  const autosave = useAutosave({ name: `high-impact screen ${useCase.id}`, saved: start, value: answers, save })
  return {
    answers,
    set: (change) => setAnswers((old) => ({ ...old, ...change })),
    autosave,
    saved: () => kept.current,
  }
}
