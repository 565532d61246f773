import type { UseCaseStart } from './portfolio/create-use-case.ts'
import type { PilotScopeDraft } from './portfolio/stages/pilot-scope.ts'

/** A use case to start from: synthetic, about the work of a public works department. */
export const exampleUseCase = (organisationId: string, facts: Partial<UseCaseStart> = {}): UseCaseStart => ({
  organisationId,
  title: 'Sort pothole reports',
  summary: 'Reads what residents write about road damage and puts each report in the queue of the right crew.',
  stage: 'idea',
  reason: 'Crews lose an hour a day on sorting.',
  ...facts,
})

/** A pilot scope that runs for the first half of 2027. */
export const examplePilotScope: PilotScopeDraft = {
  startsOn: '2027-01-04',
  endsOn: '2027-06-30',
  userLimit: 25,
  sites: 'North and Harbor maintenance yards',
  exitCriteria: 'Stop if more than one report in fifty reaches the wrong crew for two weeks in a row.',
  scaleCriteria: 'Go on to all yards if sorting takes less than ten minutes a day and crews rate it 4 of 5 or better.',
  warnDays: 30,
}
