import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

/** Goes to the page of the draft that the demonstration holds, nearly complete. */
async function openDraft(page: Page): Promise<string> {
  await page.goto('/use-cases/proposals?words=Pavement')
  await page.getByRole('link', { name: 'Pavement photos from crew trucks' }).click()
  await page.getByRole('link', { name: 'Go on writing' }).waitFor()
  return new URL(page.url()).pathname
}

const saved = (page: Page): Promise<void> => page.getByText(/^Saved at/).waitFor()

test('an owner completes a proposal, which saves itself, and submits it', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  const proposal = await openDraft(page)
  await page.getByRole('link', { name: 'Go on writing' }).click()
  await page.getByLabel('Name of the pilot').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'proposal-1-need')

  await page.getByRole('link', { name: 'Review and submit' }).click()
  await page.getByRole('heading', { name: '3 answers are missing or not right yet' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Submit to the board' }).count(), 0)
  await checkAccessibility(page)
  await screenshot(page, 'proposal-2-missing')

  await page.getByRole('link', { name: 'What it costs and how long it takes now' }).click()
  await page
    .getByLabel('What it costs and how long it takes now')
    .fill('40 hours a week, from the time sheets of October.')
  await saved(page)
  await page.reload()
  assert.match(await page.getByLabel('What it costs and how long it takes now').inputValue(), /40 hours/)
  await page.getByRole('link', { name: 'Data', exact: true }).click()
  await page.getByLabel('Data that it needs').fill('120,000 photos of pavement, taken from trucks since 2022.')
  await page.getByRole('link', { name: 'Success, and the end' }).click()
  for (const [column, text] of Object.entries(metric)) await page.getByLabel(column, { exact: true }).fill(text)
  await saved(page)
  await checkAccessibility(page)
  await screenshot(page, 'proposal-3-measures')

  await page.getByRole('button', { name: 'Review and submit' }).click()
  await page.getByRole('button', { name: 'Submit to the board' }).waitFor()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Submit to the board' }).click()
  await sayNotProhibited(page)
  await page.getByRole('button', { name: 'Submit to the board' }).click()
  await page.getByText('It waits for the review board').waitFor()
  assert.equal(await page.getByText('What do you decide?').count(), 0, 'its owner decides nothing')
  await checkAccessibility(page)

  await decide(proposal)
})

/** The refusal leads to the questions about prohibited uses; answered, they lead back. */
async function sayNotProhibited(page: Page): Promise<void> {
  const missing = page.getByRole('alert').getByRole('link').first()
  await missing.waitFor()
  await checkAccessibility(page)
  await missing.click()
  await page.getByRole('heading', { name: 'Is it a prohibited use?' }).waitFor()
  for (const no of await page.getByText('No', { exact: true }).all()) await no.click()
  await page.getByRole('button', { name: 'Keep these answers' }).click()
  await page.getByRole('button', { name: 'Submit to the board' }).waitFor()
}

const metric = {
  Measure: 'Hours a week for sorting photos',
  'Baseline now': '40',
  Target: 'under 8',
  'How it is measured': 'From the time sheets, each month',
}

/** The board returns it with a comment, the owner mends it, the board approves. */
async function decide(proposal: string): Promise<void> {
  const board = await browser.pageOf('Grace Whitehorse')
  await board.goto(proposal)
  await board.getByText('Return for changes').click()
  await board.getByLabel('What should change').fill('Please say who timed the work.')
  await board.getByLabel('Question', { exact: true }).selectOption({ label: 'What it costs and how long it takes now' })
  await board.getByLabel('What to mend').fill('Whose time sheets are these?')
  await checkAccessibility(board)
  await screenshot(board, 'proposal-4-return')
  await board.getByRole('button', { name: 'Return the proposal' }).click()
  await board.getByText('The board asks for changes').waitFor()

  const page = await browser.pageOf('Mateo Villanueva')
  await page.goto(`${proposal}/edit?group=today`)
  await page.getByText('The board asks: Whose time sheets are these?').waitFor()
  await page
    .getByLabel('What it costs and how long it takes now')
    .fill('40 hours a week, from the time sheets of two inspectors in October.')
  await saved(page)
  await checkAccessibility(page)
  await page.goto(`${proposal}/review`)
  await page.getByRole('button', { name: 'Submit to the board' }).click()
  await page.getByText('It waits for the review board').waitFor()

  await board.reload()
  await board.getByText('What changed since the submission before').click()
  await board.getByRole('insertion').filter({ hasText: 'two inspectors' }).waitFor()
  await board.locator('label', { hasText: /^Approve/ }).click()
  await board.getByRole('textbox', { name: 'Reason' }).fill('Small, useful, and easy to stop.')
  await checkAccessibility(board)
  await board.getByRole('button', { name: 'Approve the pilot' }).click()
  await board.getByRole('link', { name: 'Open the use case' }).click()
  await board.getByText('Not cleared').waitFor()
  await checkAccessibility(board)
  await screenshot(board, 'proposal-5-use-case')
}

test('two people who write at once lose nothing: both texts show, and one of them chooses', async () => {
  const one = await browser.pageOf('Mateo Villanueva')
  await one.goto('/use-cases/proposals')
  await one.getByRole('button', { name: 'Propose a pilot' }).click()
  await one.getByLabel('Name of the pilot').fill('Two writers')
  await saved(one)
  const address = one.url()
  const two = await browser.pageOf('Mateo Villanueva')
  await two.goto(address)
  await two.getByLabel('Problem to be solved').fill('What the second page says.')
  await two.getByLabel('Executive sponsor').fill('Deputy Director')
  await saved(two)
  await one.getByLabel('Problem to be solved').fill('What the first page says.')
  await one.getByRole('heading', { name: /changed the same answers/ }).waitFor()
  await one.getByText('What the second page says.').first().waitFor()
  assert.equal(
    await one.getByLabel('Executive sponsor').inputValue(),
    'Deputy Director',
    'what does not clash is merged',
  )
  await checkAccessibility(one)
  await screenshot(one, 'proposal-6-clash')
  await one.getByRole('button', { name: 'Keep my text' }).click()
  await saved(one)
  await two.reload()
  await two.getByLabel('Problem to be solved').waitFor()
  assert.equal(await two.getByLabel('Problem to be solved').inputValue(), 'What the first page says.')
})
