import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()
const title = `Answers about water bills ${Date.now()}`

test('a small city takes a new use to its clearance in one sitting of each of two people', async () => {
  const peter = await browser.pageOf('Peter Nakai')
  const record = await enterUse(peter)
  await answerQuestions(peter, record)
  await answerScreen(peter, record)

  const rosa = await browser.pageOf('Rosa Delgado')
  await determine(rosa, record)

  await handIn(peter, record)
  await startPilot(peter, record)
  await peter.goto(`${record}?tab=clearance`)
  await peter.getByText('No call passes: nobody has cleared this use.').waitFor()
  assert.equal(await peter.getByRole('link', { name: 'Clear this use' }).count(), 0, 'its owner clears nothing')

  await clear(rosa, record)
  await peter.goto(record)
  await peter
    .getByText(/^Cleared until/)
    .first()
    .waitFor()
  await checkAccessibility(peter)
  await screenshot(peter, 'city-9-cleared')
})

async function enterUse(page: Page): Promise<string> {
  await page.goto('/use-cases/portfolio')
  await page.getByRole('link', { name: 'Enter a use case' }).click()
  await page.getByLabel('Name', { exact: true }).fill(title)
  await page.getByLabel('What it is for').fill('Drafts answers to questions about water bills; a clerk reads each one.')
  await page.locator('label', { hasText: /^Pre-deployment/ }).click()
  await page.getByLabel('Why is it entered?').fill('Two clerks spend their mornings on the same ten questions.')
  await checkAccessibility(page)
  await screenshot(page, 'city-1-enter')
  await page.getByRole('button', { name: 'Enter the use case' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'city-2-record')
  return new URL(page.url()).pathname
}

async function answerQuestions(page: Page, record: string): Promise<void> {
  await page.goto(`${record}?tab=duties`)
  await page.getByText('Questions to answer first').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'city-3-duties')
  await state(page, 'Does it produce new text', 'Yes')
  await state(page, 'Does it work on personal information', 'No')
}

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

async function answerScreen(page: Page, record: string): Promise<void> {
  await page.goto(`${record}?tab=reviews`)
  await page.getByRole('link', { name: 'Answer the screen' }).click()
  await page.locator('label', { hasText: /^No$/ }).first().click()
  await page
    .getByLabel('What does the decision or action rest on?')
    .fill('A clerk reads each draft and decides what is sent.')
  for (const _ of ['effects', 'categories'])
    await page
      .getByRole('button', { name: /^I have read them/ })
      .first()
      .click()
  await page.getByRole('heading', { name: 'Everything is answered' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'city-4-screen')
  await page.getByRole('button', { name: 'Hand it to the official' }).click()
  await page.getByText('Waiting for a decision').waitFor()
}

async function determine(page: Page, record: string): Promise<void> {
  await page.goto('/')
  await screenshot(page, 'city-5-today-rosa')
  await page.goto(`${record}?tab=reviews`)
  await page.getByRole('link', { name: /waits for a decision/ }).click()
  await page.locator('label', { hasText: /^Not high-impact/ }).click()
  await page
    .getByRole('textbox', { name: 'Reason' })
    .fill('A clerk reads every draft; no bill, rate or service depends on it.')
  await checkAccessibility(page)
  await screenshot(page, 'city-6-decide')
  await page.getByRole('button', { name: 'Record the determination' }).click()
  await page.getByText('A clerk reads every draft; no bill').first().waitFor()
}

async function handIn(page: Page, record: string): Promise<void> {
  await page.goto(`${record}?tab=duties`)
  await page.getByRole('button', { name: 'Add evidence for Goal, starting point and measures' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('One page about the pilot')
  await dialog.getByLabel('Date').fill(dayFrom(0))
  await dialog.getByLabel('File').setInputFiles(paper)
  for (const also of ['Security check of the tool', 'A person answers, and AI text is marked'])
    await dialog.locator('label', { hasText: also }).click()
  await checkAccessibility(page)
  await screenshot(page, 'city-7-evidence')
  await dialog.getByRole('button', { name: 'Add the evidence' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Add evidence for Trained people' }).click()
  await dialog.getByLabel('Name').fill('Who took the course')
  await dialog.getByLabel('Date').fill(dayFrom(0))
  await dialog.getByLabel('File').setInputFiles(paper)
  await dialog.getByRole('button', { name: 'Add the evidence' }).click()
  await dialog.waitFor({ state: 'detached' })
}

const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const paper = {
  name: 'pilot.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Goal: answers within a day, now four days.'),
}

async function startPilot(page: Page, record: string): Promise<void> {
  await page.goto(record)
  await page.getByRole('link', { name: 'Set the scope' }).click()
  await page.getByLabel('First day', { exact: true }).fill(dayFrom(0))
  await page.getByLabel('Last day', { exact: true }).fill(dayFrom(120))
  await page.getByLabel('At most how many people use it').fill('3')
  await page.getByLabel('What ends it').fill('Stop if a clerk finds a wrong amount in a draft twice.')
  await checkAccessibility(page)
  await screenshot(page, 'city-8-scope')
  await page.getByRole('button', { name: 'Set the pilot scope' }).click()
  await page.getByRole('heading', { name: 'Next stage' }).waitFor()
  await page.getByLabel('Why', { exact: true }).fill('Everything that the city asks for is there.')
  await page.getByRole('button', { name: 'Move to pilot', exact: true }).click()
  await page
    .getByText('It is in the stage')
    .or(page.getByRole('button', { name: /^Move to deployed/ }))
    .first()
    .waitFor()
}

async function clear(page: Page, record: string): Promise<void> {
  await page.goto(`${record}?tab=clearance`)
  await page.getByRole('link', { name: 'Clear this use' }).click()
  await page.getByRole('heading', { level: 1, name: `Clear this use: ${title}` }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'city-8-clear')
  await page.locator('label', { hasText: /^Meridian Large 2026/ }).click()
  await page.getByLabel('Why do you decide so?').fill('The test is small, and a clerk reads every draft.')
  await page.getByRole('button', { name: 'Clear this use' }).click()
  await page.getByText(/^Calls pass inside what is allowed below/).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'city-9-clearance')
}
