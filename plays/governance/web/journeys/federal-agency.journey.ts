import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { exampleAnswers } from '@pilothouse/use-cases/example'
import { draftPilotProposal } from '@pilothouse/use-cases/proposals/contract'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()
const title = `Sort storm damage reports ${Date.now()}`
const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

let record = ''

test('a proposal is submitted, approved by the board, and a use comes of it', async () => {
  const mateo = await browser.pageOf('Mateo Villanueva')
  await propose(mateo)
  const grace = await browser.pageOf('Grace Whitehorse')
  await grace.goto(new URL(mateo.url()).pathname)
  await grace.locator('label', { hasText: /^Approve/ }).click()
  await grace.getByRole('textbox', { name: 'Reason' }).fill('It helps in every storm, and it is easy to stop.')
  await grace.getByRole('button', { name: 'Approve the pilot' }).click()
  await grace.getByRole('link', { name: 'Open the use case' }).click()
  await grace.getByRole('heading', { level: 1, name: title }).waitFor()
  record = new URL(grace.url()).pathname
})

async function propose(page: Page): Promise<void> {
  const facts = { title, 'starts-on': dayFrom(0), 'ends-on': dayFrom(150) }
  const answers = exampleAnswers(demoId('BRB'), [demoId('Mateo Villanueva')], facts)
  const headers = { 'sec-fetch-site': 'same-origin' }
  const answer = await page.request.post(draftPilotProposal.path, { data: { answers }, headers })
  const { id } = draftPilotProposal.output.parse(await answer.json())
  await page.goto(`/responsible-use/proposals/${id}`)
  await page.getByRole('heading', { name: 'Is it a prohibited use?' }).waitFor()
  for (const no of await page.getByText('No', { exact: true }).all()) await no.click()
  await checkAccessibility(page)
  await screenshot(page, 'federal-1-prohibited')
  await page.getByRole('button', { name: 'Keep these answers' }).click()
  await page.getByRole('button', { name: 'Submit to the board' }).or(page.getByText('You said no')).first().waitFor()
  await page.goto(`/use-cases/proposals/${id}/review`)
  await page.getByRole('button', { name: 'Submit to the board' }).click()
  await page.getByText('It waits for the review board').waitFor()
}

test('its owner says what the record does not, and answers the screen; the Chief AI Officer finds it high-impact', async () => {
  const mateo = await browser.pageOf('Mateo Villanueva')
  await mateo.goto(`${record}?tab=duties`)
  await mateo.getByRole('heading', { name: 'Questions to answer first' }).waitFor()
  await checkAccessibility(mateo)
  await screenshot(mateo, 'federal-2-questions')
  for (const [question, answer] of said) await state(mateo, question, answer)
  await answerScreen(mateo)
  const yuki = await browser.pageOf('Yuki Tanabe')
  await yuki.goto(`${record}?tab=reviews`)
  await yuki.getByRole('link', { name: /waits for a decision/ }).click()
  await yuki.locator('label', { hasText: /^High-impact/ }).click()
  await yuki.getByRole('textbox', { name: 'Reason' }).fill('What it puts first decides how soon a crew is there.')
  await checkAccessibility(yuki)
  await yuki.getByRole('button', { name: 'Record the determination' }).click()
  await yuki.getByText('What it puts first decides').first().waitFor()
  await screenshot(yuki, 'federal-3-determination')
})

const said = [['Does it produce new text', 'Yes']] as const

async function state(page: Page, question: string, answer: string): Promise<void> {
  const asked = page.getByRole('group', { name: question })
  await asked.locator('label', { hasText: answer }).click()
  await page
    .locator('form')
    .filter({ has: asked })
    .getByRole('button', { name: /^State it/ })
    .click()
  await asked.waitFor({ state: 'detached' })
}

async function answerScreen(page: Page): Promise<void> {
  await page.goto(`${record}?tab=reviews`)
  await page.getByRole('link', { name: 'Answer the screen' }).click()
  await page
    .getByRole('group', { name: /principal basis/ })
    .locator('label', { hasText: /^Yes$/ })
    .click()
  await page
    .getByLabel('What does the decision or action rest on?')
    .fill('The order in which crews are sent rests on it.')
  await page
    .getByRole('group', { name: /^Critical infrastructure or public safety/ })
    .locator('label', { hasText: /^Yes$/ })
    .click()
  await page
    .getByLabel('How? (Critical infrastructure or public safety)')
    .fill('Blocked roads are cleared in its order.')
  for (const _ of ['effects', 'categories'])
    await page
      .getByRole('button', { name: /^I have read them/ })
      .first()
      .click()
  await page.getByRole('button', { name: 'Hand it to the official' }).click()
  await page.getByText('Waiting for a decision').waitFor()
  await screenshot(page, 'federal-3-handed')
}

test('one practice is waived by the Chief AI Officer, and the reviews that only it asks for are not asked any more', async () => {
  const yuki = await browser.pageOf('Yuki Tanabe')
  await yuki.goto(`${record}?tab=duties`)
  await yuki.getByRole('link', { name: 'Independent review', exact: true }).click()
  await yuki.getByRole('heading', { level: 1, name: 'Independent review' }).waitFor()
  await checkAccessibility(yuki)
  await screenshot(yuki, 'federal-4-duty')
  await yuki.getByRole('link', { name: 'Waive this duty' }).click()
  await yuki.locator('label', { hasText: 'unacceptable impediment' }).click()
  await yuki
    .getByLabel('Determination')
    .fill(`No reviewer is left this storm season, and roads are blocked now; two crews check the order daily. ${title}`)
  await yuki
    .getByLabel('What the public reads')
    .fill('A second look from outside waits until the storm season is over.')
  await yuki.getByLabel('Last day').fill(dayFrom(120))
  await checkAccessibility(yuki)
  await screenshot(yuki, 'federal-4-waive')
  await yuki.getByRole('button', { name: 'Grant the waiver' }).click()
  await yuki.getByRole('heading', { level: 1, name: 'Waiver: Independent review' }).waitFor()
  await yuki.getByText('A second look from outside').first().waitFor()
  await checkAccessibility(yuki)
  await screenshot(yuki, 'federal-4-waiver')
})

test('the reviewers of privacy and security approve, each in their own name', async () => {
  const noor = await browser.pageOf('Noor Haddad')
  await assign(noor)
  for (const [name, discipline] of reviewers) {
    const page = await browser.pageOf(name)
    await page.goto(`${record}?tab=reviews`)
    await page
      .getByRole('link', { name: new RegExp(`${discipline} review`, 'i') })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Your decision' }).waitFor()
    await page.getByLabel('Why').fill('What the record says is enough for our discipline.')
    const seen = page.locator('label', { hasText: /^I have seen what changed/ })
    if ((await seen.count()) > 0) await seen.click()
    await checkAccessibility(page)
    await screenshot(page, `federal-5-${discipline}`)
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByText('What the record says is enough').first().waitFor()
  }
})

/** Two people may review privacy, one of them by delegation: an administrator says who does it. */
async function assign(page: Page): Promise<void> {
  await page.goto(`${record}?tab=reviews`)
  await page.getByRole('link', { name: 'Privacy review' }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Name the reviewer' }).first().click()
  await page.getByRole('dialog').locator('label', { hasText: 'Ingrid Solheim' }).click()
  await checkAccessibility(page)
  await screenshot(page, 'federal-5-assign')
  await page.getByRole('dialog').getByRole('button', { name: 'Name the reviewer' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const reviewers = [
  ['Ingrid Solheim', 'privacy'],
  ['Rajesh Iyer', 'cybersecurity'],
] as const

test('its owner hands in the evidence and moves it to the pilot; an official clears it', async () => {
  const mateo = await browser.pageOf('Mateo Villanueva')
  await mateo.goto(`${record}?tab=duties`)
  await handIn(mateo, 'Goal, starting point and measures', [
    'Security check of the tool',
    'A person answers, and AI text is marked',
  ])
  await handIn(mateo, 'Trained people', ['Generative AI: people know the rules of use'])
  await handIn(mateo, 'A high-impact pilot without exemption is tested and assessed first', [], 'Evaluation')
  await handIn(mateo, 'A high-impact pilot without exemption is tested and assessed first', [], 'Assessment')
  await screenshot(mateo, 'federal-6-duties')
  await mateo.goto(record)
  await mateo.getByLabel('Why', { exact: true }).fill('What stands before the pilot is met.')
  await mateo.getByRole('button', { name: 'Move to pilot', exact: true }).click()
  await mateo.getByRole('button', { name: /^Move to deployed/ }).waitFor()
  await screenshot(mateo, 'federal-6-pilot')
  const yuki = await browser.pageOf('Yuki Tanabe')
  await clear(yuki)
  await mateo.goto(record)
  await mateo
    .getByText(/^Cleared until/)
    .first()
    .waitFor()
  await screenshot(mateo, 'federal-7-cleared')
})

async function handIn(page: Page, duty: string, also: readonly string[], kind?: string): Promise<void> {
  await page.getByRole('button', { name: `Add evidence for ${duty}` }).click()
  const dialog = page.getByRole('dialog')
  if (kind) await dialog.locator('label', { hasText: kind }).click()
  await dialog.getByLabel('Name').fill(`What shows it: ${duty}`.slice(0, 60))
  await dialog.getByLabel('Date').fill(dayFrom(0))
  await dialog.getByLabel('File').setInputFiles(paper)
  for (const other of also) await dialog.locator('label', { hasText: other }).click()
  await dialog.getByRole('button', { name: 'Add the evidence' }).click()
  await dialog.waitFor({ state: 'detached' })
}

const paper = { name: 'sheet.txt', mimeType: 'text/plain', buffer: Buffer.from('500 old reports sorted, 493 right.') }

async function clear(page: Page): Promise<void> {
  await page.goto(`${record}?tab=clearance`)
  await page.getByRole('link', { name: 'Clear this use' }).click()
  await page.locator('label', { hasText: /^Meridian Large 2026/ }).click()
  await page.getByLabel('Why do you decide so?').fill('Everything asked for is there, and the test went well.')
  await page.getByRole('button', { name: 'Clear this use' }).click()
  await page.getByText(/^Calls pass inside what is allowed below/).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'federal-7-clearance')
}

test('evidence that is withdrawn suspends it by itself; the pages say what holds it back, and an official reinstates it', async () => {
  const mateo = await browser.pageOf('Mateo Villanueva')
  await mateo.goto(`${record}?tab=duties`)
  await mateo
    .getByRole('button', { name: /^Withdraw What shows it: Trained people/ })
    .first()
    .click()
  await mateo.getByRole('dialog').getByLabel('Why').fill('Two of the dispatchers never sat the test.')
  await mateo.getByRole('button', { name: 'Withdraw the evidence' }).click()
  await mateo.getByRole('dialog').waitFor({ state: 'detached' })
  await seen(mateo, record, /^Suspended/)
  await checkAccessibility(mateo)
  await screenshot(mateo, 'federal-8-suspended')
  await mateo.goto(`${record}?tab=clearance`)
  await mateo.getByRole('heading', { name: 'What holds it back' }).waitFor()
  await checkAccessibility(mateo)
  await screenshot(mateo, 'federal-8-causes')
  assert.equal(await mateo.getByRole('button', { name: 'Reinstate the clearance' }).count(), 0)

  await mateo.goto(`${record}?tab=duties`)
  await handIn(mateo, 'Trained people', ['Generative AI: people know the rules of use'])
  const yuki = await browser.pageOf('Yuki Tanabe')
  await seen(yuki, `${record}?tab=clearance`, 'Reinstate the clearance')
  await yuki.getByRole('button', { name: 'Reinstate the clearance' }).click()
  await yuki.getByRole('dialog').getByRole('textbox').fill('Everybody sat the test, and the list is there.')
  await yuki.getByRole('dialog').getByRole('button', { name: 'Reinstate the clearance' }).click()
  await yuki.getByText(/^Calls pass inside what is allowed below/).waitFor()
  await checkAccessibility(yuki)
  await screenshot(yuki, 'federal-9-reinstated')
})

/** What follows from a fact shows a moment later: opens the page until it does. */
async function seen(page: Page, address: string, words: string | RegExp): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.waitForLoadState('networkidle')
    if ((await page.getByText(words).count()) > 0) return
  }
  assert.fail(`${address} never said ${String(words)}`)
}
