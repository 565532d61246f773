import { Chart } from '@pilothouse/platform/ui/Chart'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useCallback, type ComponentProps, type ReactNode } from 'react'
import type { z } from 'zod'
import { showPortfolioPicture } from '../../portfolio/contract.ts'
import type { PicturePoint, PortfolioFilter } from '../../portfolio/portfolio-entry.ts'
import { scoringGuide } from '../../portfolio/scoring/scoring-guide.ts'

type Draw = ComponentProps<typeof Chart>['draw']

/** Value against risk for the uses that the filters let through, with all figures beside it. */
export function PortfolioPicture({ filter }: { readonly filter: z.input<typeof PortfolioFilter> }): ReactNode {
  const { points, unscored } = useAnswer(showPortfolioPicture, filter)
  const drawn = JSON.stringify(placesOf(points))
  const draw = useCallback<Draw>((plot) => pictureOf(plot, JSON.parse(drawn)), [drawn])
  return (
    <Section
      title="Value and risk"
      note={`Medians of all scorers, from 1 to 5. ${scoringGuide.title} of ${scoringGuide.version}. ${scoringGuide.standing}`}
    >
      {points.length === 0 ? (
        <p>None of these {unscored} uses is scored yet.</p>
      ) : (
        <Chart
          title="Value and risk."
          sentence={sentenceOf(points, unscored)}
          headings={['Use case', 'Value', 'Risk', 'Scorers']}
          rows={points.map(({ title, value, risk, scorers }, index) => [
            `${index + 1}. ${title}`,
            value,
            risk,
            scorers,
          ])}
          draw={draw}
        />
      )}
    </Section>
  )
}

/** Uses with the same value and risk share one place in the picture. */
interface Place {
  readonly value: number
  readonly risk: number
  readonly label: string
  readonly uses: number
}

function placesOf(points: readonly PicturePoint[]): Place[] {
  const numbered = points.map((point, index) => ({ ...point, number: index + 1 }))
  const grouped = Map.groupBy(numbered, ({ value, risk }) => `${value} ${risk}`)
  return [...grouped.values()].flatMap((group) => {
    const [first] = group
    return first
      ? [
          {
            value: first.value,
            risk: first.risk,
            label: group.map(({ number }) => number).join(', '),
            uses: group.length,
          },
        ]
      : []
  })
}

const pictureOf = (plot: Parameters<Draw>[0], places: Place[]): ReturnType<Draw> => ({
  height: 360,
  marginBottom: 44,
  grid: true,
  x: { domain: [0.5, 5.5], ticks: [1, 2, 3, 4, 5], tickFormat: 'd', label: 'Risk →' },
  y: { domain: [0.5, 5.5], ticks: [1, 2, 3, 4, 5], tickFormat: 'd', label: '↑ Value' },
  r: { range: [7, 16] },
  marks: [
    plot.dot(places, { x: 'risk', y: 'value', r: 'uses', fill: '#0f6460', fillOpacity: 0.85 }),
    plot.text(places, { x: 'risk', y: 'value', text: 'label', dx: 18, textAnchor: 'start', fill: 'currentColor' }),
  ],
})

function sentenceOf(points: readonly PicturePoint[], unscored: number): string {
  const good = points.filter(({ value, risk }) => value >= 4 && risk <= 2).length
  const left = unscored === 0 ? '' : ` ${unscored} more ${unscored === 1 ? 'is' : 'are'} not scored.`
  return `${good} of ${points.length} scored uses have high value (4 or more) at low risk (2 or less).${left}`
}
