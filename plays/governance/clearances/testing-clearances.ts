import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { exampleAgency, examplePerson, type ExampleAgency } from '@pilothouse/platform/identity/example-people'
import type { Person, Role } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleModel, exampleProvider, exampleTerms } from '@pilothouse/tools/example'
import { approveEntry, proposeEntry, recordProvider, toolRoutes } from '@pilothouse/tools/server'
import { examplePilotScope, exampleUseCase } from '@pilothouse/use-cases/example'
import { openGates } from '@pilothouse/use-cases/gates'
import { changeStage, createUseCase, setPilotScope, useCaseRoutes } from '@pilothouse/use-cases/server'
import { authorityRoutes } from '../authority/server.ts'
import { settlePerson } from '../example.ts'
import { addEvidence } from '../obligations/evidence/add-evidence.ts'
import { reportFacts } from '../obligations/facts/report-facts.ts'
import { exampleDuty, putInForce } from '../obligations/example-duties.ts'
import { obligationRoutes } from '../obligations/server.ts'
import type { Envelope } from './clearance.ts'
import { issueClearance } from './contract.ts'
import { exampleEnvelope } from './example.ts'
import { clearanceRoutes } from './server.ts'

/** For tests: an agency with people of every kind, one approved model, one duty before the pilot, and uses to clear. */
export async function clearanceWorld() {
  const app = await testApp((routes) => {
    useCaseRoutes(routes, openGates)
    toolRoutes(routes)
    authorityRoutes(routes)
    obligationRoutes(routes)
    clearanceRoutes(routes)
  })
  const agency = await exampleAgency(app.db)
  const other = await exampleAgency(app.db, 'OTH')
  const people = await settlePeople(app.db, agency, other)
  const { ana, yuki, noor } = people
  const contexts = { owner: app.contextOf(ana), official: app.contextOf(yuki) }
  const entryId = await approvedModel(app.contextOf(noor), contexts.official)
  await putInForce(contexts.official, agency.id, [
    exampleDuty({ dueBefore: 'pilot', renewal: { everyMonths: 12, onChangeOf: [] } }),
  ])
  const envelope = (change: Partial<Envelope> = {}): Envelope =>
    exampleEnvelope({ ...plain, groups: [agency.component.id], ...change })
  const reason = 'All that it needs is there and the test went well.'
  const addPlan = (useCaseId: string, datedOn: string) => planned(contexts.owner, useCaseId, datedOn)
  return {
    app,
    agency,
    other,
    people,
    entryId,
    envelope,
    reason,
    addPlan,
    /** A use in a pilot with a determination, and with its plan unless told. */
    pilotUse: async (owner: Person = ana, { withPlan = true } = {}): Promise<string> => {
      const id = await pilot(app.contextOf(owner), contexts.official, agency.id)
      if (withPlan) await addPlan(id, '2026-11-20')
      return id
    },
    issue: (useCaseId: string, who = yuki, change: Partial<Envelope> = {}) =>
      app.as(who, issueClearance, { useCaseId, envelope: envelope(change), reason }),
  }
}

const plain: Partial<Envelope> = { models: ['meridian-cloud/large-2026'], tools: [], validFrom: '2026-11-23' }

async function settlePeople(db: Database, agency: ExampleAgency, other: ExampleAgency) {
  const settle = (name: string, roles: readonly Role[], at = agency) =>
    settlePerson(db, examplePerson(at, name, roles, roles.includes('reviewer') ? 'privacy' : null))
  return {
    ana: await settle('Ana Ruiz', ['use-case owner']),
    yuki: await settle('Yuki Tanabe', ['chief AI officer']),
    noor: await settle('Noor Haddad', ['administrator']),
    rita: await settle('Rita Reviewer', ['reviewer']),
    kofi: await settle('Kofi Mensah', ['staff']),
    daniel: await settle('Daniel Kwon', ['auditor']),
    olaf: await settle('Olaf Brand', ['chief AI officer', 'administrator'], other),
  }
}

async function pilot(owner: Context, official: Context, organisationId: string): Promise<string> {
  const { id } = await createUseCase(owner, exampleUseCase(organisationId, { stage: 'pre-deployment' }))
  await setPilotScope(owner, { id, version: 0, ...examplePilotScope, startsOn: '2026-11-01' })
  await changeStage(owner, { id, to: 'pilot', reason: 'All set.' }, openGates.stage)
  await reportFacts(official, id, { determination: 'not high-impact' }, { kind: 'determination', id })
  return id
}

async function planned(owner: Context, useCaseId: string, datedOn: string): Promise<void> {
  await addEvidence(owner, {
    useCaseId,
    kind: 'document',
    title: 'The plan',
    link: 'https://example.gov/plan',
    datedOn,
    source: { kind: 'upload', id: datedOn },
  })
}

async function approvedModel(proposer: Context, official: Context): Promise<string> {
  const { id: providerId } = await recordProvider(proposer, exampleProvider)
  const { id, version } = await proposeEntry(proposer, exampleModel(providerId))
  await approveEntry(official, { id, version, ...exampleTerms('2026-11-23') })
  return id
}
