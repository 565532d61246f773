import { keptDraft } from '@pilothouse/platform/ui/kept-draft'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useEffect } from 'react'
import { z } from 'zod'
import { Declarations } from '../../ideas/declaration.ts'

/** What somebody has typed of an idea that is not filed yet. */
export const IdeaDraft = z.object({ title: z.string(), text: z.string(), declared: Declarations })
export type IdeaDraft = z.infer<typeof IdeaDraft>

/** An idea before its first word. */
export const blankIdea: IdeaDraft = { title: '', text: '', declared: [] }

/** Keeps the draft in the browser until it is filed; gives the way to forget it. */
export function useIdeaKeeping(draft: IdeaDraft): () => void {
  const { id } = usePerson()
  const kept = keptDraft(id, 'idea')
  const text = JSON.stringify(draft)
  useEffect(() => {
    if (text === JSON.stringify(blankIdea)) kept.clear()
    else kept.write(text)
  })
  return kept.clear
}
