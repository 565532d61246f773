import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { openDetermination } from '../../determinations/contract.ts'
import type { DeterminationRecord } from '../../determinations/determination.ts'
import { DecideScreen } from './DecideScreen.tsx'
import { FindingsSection } from './FindingsSection.tsx'
import { ScreenSection } from './ScreenSection.tsx'

/** The determination of one use: what the owner answered, what was found, and the one next step. */
export function DeterminationPage(): ReactNode {
  const record = useAnswer(openDetermination, { useCaseId: useParam('useCaseId') })
  const { useCase, screen } = record
  return (
    <Page
      title={`Determination: ${useCase.title}`}
      purpose="Is this use high-impact? The owner answers the screen; a named official decides and says why."
      crumbs={[
        { label: 'Portfolio', to: '/use-cases/portfolio' },
        { label: useCase.title, to: `/use-cases/portfolio/${useCase.id}` },
      ]}
      action={<AnswerLink record={record} />}
    >
      <FindingsSection record={record} />
      {screen && <ScreenSection screen={screen} />}
      {screen?.status === 'submitted' && <DecideScreen record={record} screen={screen} />}
    </Page>
  )
}

/** The owner's next step; for others, who takes it. */
export function AnswerLink({ record }: { readonly record: DeterminationRecord }): ReactNode {
  const { useCase, screen, answerRefusal } = record
  if (screen?.status === 'submitted') return null
  if (answerRefusal) return screen === null && <p>No screen has been answered yet. {answerRefusal}</p>
  const words =
    screen === null ? 'Answer the screen' : screen.status === 'decided' ? 'Answer it anew' : 'Go on answering'
  return <ButtonLink to={`/responsible-use/determinations/${useCase.id}/screen`}>{words}</ButtonLink>
}
