import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()
const question = 'Should new pilots begin only in the first week of a month?'

async function look(page: Page, name: string): Promise<void> {
  await checkAccessibility(page)
  await screenshot(page, name)
}

async function vote(page: Page, choice: string, why: string): Promise<void> {
  await page.locator('label').getByText(choice, { exact: true }).click()
  await page.getByLabel('Why', { exact: true }).fill(why)
  await page.getByRole('button', { name: 'Vote', exact: true }).click()
  await page.getByRole('heading', { name: 'Change your vote' }).waitFor()
}

test('the chair calls a meeting, takes what waits onto the agenda, members vote or step back, and the decision is printed', async () => {
  const chair = await browser.pageOf('Grace Whitehorse')
  await chair.getByRole('link', { name: 'Boards' }).click()
  await chair.getByRole('heading', { level: 1, name: 'Boards' }).waitFor()
  await look(chair, 'boards')
  await chair.getByRole('link', { name: 'Open the AI governance board' }).click()
  await chair.getByRole('heading', { name: 'What the board lacks' }).waitFor()
  await chair.getByText('Nobody sits for mission.').waitFor()
  await look(chair, 'board')
  await chair.getByLabel('Where', { exact: false }).fill('Room 214')
  await chair.getByRole('button', { name: 'Call the meeting' }).click()
  await chair.getByRole('heading', { level: 1, name: /Board meeting of/ }).waitFor()
  const take = chair.getByRole('button', { name: /Take onto the agenda:/ }).first()
  const taken = ((await take.getAttribute('aria-label')) ?? '').replace('Take onto the agenda: ', '')
  await take.click()
  await chair.getByRole('link', { name: taken }).waitFor()
  await chair.getByRole('button', { name: `Take onto the agenda: ${taken}` }).waitFor({ state: 'detached' })
  await chair.getByRole('button', { name: 'Write a question for the agenda' }).click()
  await chair.getByLabel('Question', { exact: true }).fill(question)
  await chair.getByRole('button', { name: 'Put it on the agenda' }).click()
  await chair.getByRole('link', { name: question }).waitFor()
  await chair.getByRole('button', { name: 'Open the meeting' }).click()
  for (const name of ['Grace Whitehorse', 'Ingrid Solheim', 'Leilani Kahale', 'Tomasz Zielinski']) {
    await chair.getByRole('button', { name: `${name} is here` }).click()
    await chair.getByRole('button', { name: `${name} has left` }).waitFor()
  }
  await look(chair, 'board-meeting')
  await chair.getByRole('link', { name: question }).click()
  await chair.getByRole('heading', { level: 1, name: question }).waitFor()
  const address = chair.url()

  const privacy = await browser.pageOf('Ingrid Solheim')
  await privacy.goto(address)
  await privacy.getByRole('button', { name: 'Step back from this question' }).click()
  await privacy.getByLabel('Reason').fill('I proposed this rule to the chair myself.')
  await privacy.getByRole('button', { name: 'Step back', exact: true }).click()
  await privacy.getByText('recused. I proposed this rule to the chair myself.').waitFor()
  await look(privacy, 'question-recused')

  await vote(chair, 'For', 'Reviewers can plan their month.')
  await chair.getByText('Vote of Leilani Kahale').waitFor()
  await look(chair, 'question-missing')
  for (const [name, choice] of [
    ['Leilani Kahale', 'For'],
    ['Tomasz Zielinski', 'Against'],
  ] as const) {
    const member = await browser.pageOf(name)
    await member.goto(address)
    await vote(member, choice, 'As I said in the meeting.')
  }
  await chair.reload()
  await chair.getByLabel('Rationale').fill('Two of three want pilots to begin together.')
  await chair.getByRole('button', { name: 'Record the decision' }).click()
  await chair.getByRole('heading', { name: 'What was decided' }).waitFor()
  await chair.getByText('2 for, 1 against, 0 abstained').waitFor()
  await look(chair, 'question-decided')
  const href = await chair.getByRole('link', { name: 'Decision record (PDF)' }).getAttribute('href')
  const pdf = await chair.request.get(href ?? '')
  assert.equal(pdf.headers()['content-type'], 'application/pdf')
})

test('a use shows what the board decided, who sponsors it, and what holds it up; public documents have their clock', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  await page.goto('/use-cases/portfolio')
  await page.getByRole('link', { name: 'Sort road damage reports' }).first().click()
  await page.getByRole('heading', { name: 'Executive sponsor' }).waitFor()
  await page.locator('.tabs').getByRole('link', { name: 'People' }).click()
  await page.getByText('The road register gives no answer to the test account.').waitFor()
  await look(page, 'people-tab')
  await page.goto('/governance/public-documents')
  await page.getByRole('heading', { level: 1, name: 'Public documents' }).waitFor()
  await look(page, 'public-documents')
  await page.getByRole('link', { name: /Compliance plan of/ }).click()
  await page.getByRole('heading', { name: 'Driving innovation' }).waitFor()
  await look(page, 'public-document')
})
