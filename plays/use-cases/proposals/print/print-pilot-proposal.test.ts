import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { extractText, getDocumentProxy } from 'unpdf'
import { exampleAnswers } from '../../example.ts'
import { openGates } from '../../gates.ts'
import { useCaseRoutes } from '../../server.ts'
import { draftPilotProposal } from '../contract.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])

async function printed(answers: object): Promise<{ bytes: Uint8Array; text: string }> {
  const { body } = await app.as(ana, draftPilotProposal, { answers: exampleAnswers(agency.id, [], { ...answers }) })
  const response = await app.request(ana, `/api/use-cases/proposals/${body.id}/proposal.pdf`)
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })
  return { bytes, text: text.replaceAll(/\s+/g, ' ') }
}

test('a proposal prints as a tagged PDF/UA-1 with a title and a language', async () => {
  const { bytes, text } = await printed({})
  const raw = Buffer.from(bytes).toString('latin1')
  for (const mark of ['pdfuaid:part', '/StructTreeRoot', '/Lang', 'Sort road damage reports'])
    assert.ok(raw.includes(mark) || text.includes(mark), mark)
  assert.match(text, /This is not an official form/)
  assert.match(text, /Minutes to sort a report/)
})

test('what people type is text, never typst code', async () => {
  const hostile = [
    '#panic("run")',
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0": *',
    '#{ while true {} }',
    '*bold* _it_ = Heading \\ $x^2$ <label> @ref `raw` // comment /* */',
    '"); #panic("quote',
    '\\u{23}panic("escape")',
  ]
  const { text } = await printed({
    title: hostile[0],
    problem: hostile.join('\n'),
    metrics: [[hostile[1], '#eval("1+1")', '[#sys.inputs]', '#link("javascript:1")']],
  })
  for (const line of [...hostile, '#eval("1+1")', '[#sys.inputs]'])
    assert.ok(text.replaceAll(' ', '').includes(line.replaceAll(' ', '')), line)
})

test('characters that no font can show are marked, and the rest prints', async () => {
  const { text } = await printed({ problem: 'Ж 漢字、 👍🏽 kept '.repeat(300), title: '' })
  assert.match(text, /Some characters have no printed form here/)
  assert.equal(text.match(/kept/g)?.length, 300)
})
