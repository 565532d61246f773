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
export function ScoresTab({ useCase }: { readonly useCase: UseCase }): ReactNode {
  const person = usePerson()
  const { summary, scores } = useAnswer(showScores, { id: useCase.id })
  const scorable = mayScore(person) && useCase.ownerId !== person.id && useCase.stage !== 'retired'
  return (
    <>
      {scorable && <ButtonLink to={`/use-cases/portfolio/${useCase.id}/score`}>Score this use case</ButtonLink>}
      {summary ? <Summary summary={summary} /> : <p>Nobody has scored this use yet.</p>}
      {scores.map((score) => (
        <OneScore key={score.id} score={score} />
      ))}
    </>
  )
}

function Summary({ summary }: { readonly summary: ScoreSummary }): ReactNode {
  const { scorers, medians, spread } = summary
  return (
    <Section
      title={scorers === 1 ? 'Scored by one person' : `Median of ${scorers} people`}
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
    <Section title={scorerName}>
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
