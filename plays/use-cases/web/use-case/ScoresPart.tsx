import { usePerson } from '@pilothouse/platform/ui/session'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayScore } from '../../permissions.ts'
import { showScores } from '../../portfolio/contract.ts'
import type { Score, ScoreSummary } from '../../portfolio/scoring/score.ts'
import { scoringGuide } from '../../portfolio/scoring/scoring-guide.ts'
import type { UseCase } from '../../portfolio/use-case.ts'

/** Medians with their spread, and who scored what and why. */
export function ScoresPart({ useCase, keeps }: { readonly useCase: UseCase; readonly keeps: boolean }): ReactNode {
  const person = usePerson()
  const { summary, scores } = useAnswer(showScores, { id: useCase.id })
  const scorable = mayScore(person) && useCase.ownerId !== person.id && useCase.stage !== 'retired'
  const score = scorable && (
    <ButtonLink to={`/use-cases/portfolio/${useCase.id}/score`} quiet={summary !== null || keeps}>
      Score this use case
    </ButtonLink>
  )
  if (!summary)
    return (
      <Section title="Scores" action={score}>
        <p>Nobody has scored this use yet.</p>
      </Section>
    )
  return (
    <>
      <Summary summary={summary} action={score} />
      {scores.map((one) => (
        <OneScore key={one.id} score={one} />
      ))}
    </>
  )
}

function Summary({ summary, action }: { readonly summary: ScoreSummary; readonly action: ReactNode }): ReactNode {
  const { scorers, medians, spread } = summary
  return (
    <Section
      title={scorers === 1 ? 'Scores of one person' : `Scores: the median of ${scorers} people`}
      action={action}
      note={`${scoringGuide.title} of ${scoringGuide.version}.`}
    >
      <DefinitionList
        items={scoringGuide.dimensions.map(({ id, label, levels }) => {
          const [low, high] = spread[id]
          const range = low === high ? '' : ` (from ${low} to ${high})`
          return { term: label, value: `${medians[id]} of 5${range}\n${levels[Math.round(medians[id]) - 1] ?? ''}` }
        })}
      />
    </Section>
  )
}

function OneScore({ score }: { readonly score: Score }): ReactNode {
  const { scorerName, at, guide, levels, rationale } = score
  return (
    <Section title={`Scored by ${scorerName}`}>
      <p>
        <PlainTime at={at} />, guide of {guide}
      </p>
      <DefinitionList
        items={scoringGuide.dimensions.map(({ id, label }) => ({
          term: `${label}: ${levels[id]}`,
          value: rationale[id],
        }))}
      />
    </Section>
  )
}
