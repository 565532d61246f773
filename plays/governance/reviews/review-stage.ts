import { after } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Discipline, Person } from '@pilothouse/platform/identity/person'
import { testApp, type TestApp } from '@pilothouse/platform/testing/test-app'
import { authorityRoutes } from '../authority/server.ts'
import { settlePerson } from '../example.ts'
import * as contract from './contract.ts'
import type { Review } from './review.ts'
import { reviewRoutes } from './server.ts'
import { adoptDuties, dutyReviewedBy, reviewedUse } from './testing-reviews.ts'

/** An agency whose packs ask for three reviews, with the people who do them. For tests. */
export async function reviewStage() {
  const app = await testApp((routes) => {
    reviewRoutes(routes)
    authorityRoutes(routes)
  })
  after(app.close)
  const agency = await exampleAgency(app.db)
  const people = await settled(app, agency)
  await adoptDuties(app, agency, people.yuki, [
    dutyReviewedBy(['privacy', 'legal']),
    dutyReviewedBy(['civil rights and liberties'], { id: 'independent-review', title: 'Independent review' }),
  ])
  return { app, agency, ...people, newUse: () => reviewedUse(app, people.ana, agency.id), ...acts(app) }
}

async function settled(app: TestApp, agency: Awaited<ReturnType<typeof exampleAgency>>) {
  const settle = (person: Person) => settlePerson(app.db, person)
  const reviewer = (name: string, discipline: Discipline) =>
    settle(examplePerson(agency, name, ['reviewer'], discipline))
  const city = await exampleAgency(app.db, 'CTY')
  return {
    ana: await settle(examplePerson(agency, 'Ana Ruiz', ['use-case owner'])),
    yuki: await settle(examplePerson(agency, 'Yuki Tanabe', ['chief AI officer'])),
    ingrid: await reviewer('Ingrid Solheim', 'privacy'),
    tomasz: await reviewer('Tomasz Zielinski', 'legal'),
    lena: await reviewer('Lena Vogel', 'legal'),
    leilani: await reviewer('Leilani Kahale', 'civil rights and liberties'),
    kofi: await settle(examplePerson(agency, 'Kofi Mensah')),
    daniel: await settle(examplePerson(agency, 'Daniel Kwon', ['auditor'])),
    rosa: await settle(
      examplePerson(city, 'Rosa Delgado', ['chief AI officer', 'administrator', 'reviewer'], 'privacy'),
    ),
  }
}

/** What people do with reviews, through the public door. */
const acts = (app: TestApp) => {
  const shown = async (person: Person, id: string) => (await app.as(person, contract.openReview, { id })).body
  return {
    shown,
    /** Decides on the record as it is now, unless told otherwise. */
    decide: async (person: Person, { id }: Pick<Review, 'id'>, facts: object = {}) => {
      const own = await app.as(person, contract.openReview, { id })
      if (own.problem) return own
      const { review, fingerprint } = own.body
      const rationale = 'The data stay in the agency and are kept for a year.'
      const decision = { id, version: review.version, fingerprint, outcome: 'approved' as const, rationale }
      return app.as(person, contract.decideReview, { ...decision, ...facts })
    },
    assign: (by: Person, review: Review, to: Person) =>
      app.as(by, contract.assignReview, { id: review.id, version: review.version, personId: to.id }),
    stateOfDuty: async (useCaseId: string) => {
      const row = await app.db
        .selectFrom('obligation')
        .select('state')
        .where('use_case_id', '=', useCaseId)
        .where('key', '=', 'tested')
        .executeTakeFirstOrThrow()
      return row.state
    },
    /** How often something was announced of a use. */
    told: async (useCaseId: string, event: string) => {
      const entries = app.db.selectFrom('ledger_entry').select('id').where('subject', '=', useCaseId)
      return (await entries.where('event', '=', event).execute()).length
    },
  }
}
