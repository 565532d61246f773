import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { extractText, getDocumentProxy } from 'unpdf'
import { settlePerson } from '../../example.ts'
import { addAgendaItem } from '../agenda/add-agenda-item.ts'
import * as contract from '../contract.ts'
import { boardRoutes } from '../server.ts'
import { openBoardMeeting } from '../testing-boards.ts'

const app = await testApp(boardRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const settle = (name: string, role: 'chief AI officer' | 'board member' | 'staff') =>
  settlePerson(app.db, examplePerson(agency, name, [role]))
const yuki = await settle('Yuki Tanabe', 'chief AI officer')
const grace = await settle('Grace Whitehorse', 'board member')
const ingrid = await settle('Ingrid Solheim', 'staff')
const leilani = await settle('Leilani Kahale', 'staff')
const { meeting } = await openBoardMeeting(app, agency, yuki, [
  [grace, 'chair'],
  [ingrid, 'privacy'],
  [leilani, 'legal'],
])

test('a decision prints as a tagged PDF/UA-1 with quorum, votes and recusals; what people wrote is text', async () => {
  const question = 'Should we try #panic("run") and *bold* text?'
  const item = await addAgendaItem(app.contextOf(yuki), { id: meeting.id, kind: 'other', question, useCaseId: null })
  const address = `/api/governance/agenda-items/${item.id}/decision.pdf`
  assert.equal((await app.request(leilani, address)).status, 409, 'nothing is decided yet')
  await app.as(leilani, contract.recuseMember, { id: item.id, reason: 'I wrote the study before it.' })
  for (const person of [grace, ingrid])
    await app.as(person, contract.castVote, { id: item.id, choice: 'for', rationale: '#read("/etc/passwd")' })
  await app.as(grace, contract.recordBoardDecision, { ...item, rationale: 'The study says enough.' })
  const bytes = new Uint8Array(await (await app.request(leilani, address)).arrayBuffer())
  assert.match(Buffer.from(bytes).toString('latin1'), /pdfuaid:part/)
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  const plain = text.replaceAll(/\s+/g, ' ')
  for (const words of [
    question,
    '#read("/etc/passwd")',
    'version 1',
    'Leilani Kahale: I wrote the study before it.',
    '2 for, 0 against, 0 abstained',
    'Grace Whitehorse (chair)',
  ])
    assert.ok(plain.replaceAll(' ', '').includes(words.replaceAll(' ', '')), words)
})
