import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

test('a writer starts from a similar use: answers are filled, marked, and confirmed or changed before submitting', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  await page.goto('/use-cases/proposals')
  await page.getByRole('button', { name: 'Propose a pilot' }).click()
  const own = 'Sort road damage reports that residents send in, and pick the crew for each.'
  await page.getByLabel('Problem to be solved').fill(own)
  const card = page.getByRole('article').filter({ hasText: 'Sort road damage reports' }).first()
  await card.getByRole('button', { name: /^Start from this/ }).click()
  await card.getByLabel(/Start from this, because/).fill('It is the same work in another bureau.')
  await card.getByRole('button', { name: 'Say so' }).click()
  await card.getByText('You said: start from this').waitFor()
  await page
    .getByText(/taken from another use/)
    .first()
    .waitFor()
  assert.equal(await page.getByLabel('Problem to be solved').inputValue(), own, 'what was written stays')
  assert.equal(await page.getByLabel('Name of the pilot').inputValue(), 'Sort road damage reports')
  await checkAccessibility(page)
  await screenshot(page, 'start-from-1-filled')

  await page.getByRole('button', { name: /^Confirm as it is.*Name of the pilot/ }).click()
  await page.getByText('Confirmed word for word.').waitFor()
  const group = page.getByRole('link', { name: 'The use of generative AI' })
  await group.first().click()
  await page.getByText('Change it to fit your pilot').first().waitFor()
  await page.getByLabel('What the AI would do').fill('It reads our reports only.')
  await page.getByText(/^Saved at/).waitFor()
  await page.getByRole('link', { name: 'Review and submit' }).click()
  await page.getByRole('heading', { name: /missing or not right yet/ }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'start-from-2-review')

  await page.goBack()
  await page.getByRole('link', { name: 'The need' }).click()
  await card.getByRole('button', { name: /^Say something else/ }).click()
  await card.getByRole('button', { name: /^Mine is different/ }).click()
  await card.getByLabel(/Mine is different, because/).fill('We read only our own reports.')
  await checkAccessibility(page)
  await card.getByRole('button', { name: 'Say so' }).click()
  await card.getByText('You said: mine is different').waitFor()
  assert.equal(await page.getByLabel('Name of the pilot').inputValue(), 'Sort road damage reports', 'confirmed stays')
})

test('text that this browser kept and the server never got comes back only when its writer says so', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  await page.goto('/use-cases/proposals')
  await page.getByRole('button', { name: 'Propose a pilot' }).click()
  await page.getByLabel('Name of the pilot').fill('Kept in the browser')
  await page.getByText(/^Saved at/).waitFor()
  const address = page.url()
  await page.route('**/api/use-cases/proposals/*', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  )
  await page.getByLabel('Problem to be solved').fill('What the server never got.')
  await page.getByText('Kept in this browser').waitFor()
  await page.unroute('**/api/use-cases/proposals/*')

  const elsewhere = await browser.pageOf('Mateo Villanueva')
  await elsewhere.goto(address)
  await elsewhere.getByLabel('Problem to be solved').fill('What was written elsewhere since.')
  await elsewhere.getByText(/^Saved at/).waitFor()

  await page.goto('/use-cases/proposals')
  await page.goto(address)
  await page.getByRole('heading', { name: 'Your text from last time is still here' }).waitFor()
  await page.getByText('What was written elsewhere since.').waitFor()
  await page.getByText('What the server never got.').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'proposal-7-restore')
  await page.reload()
  await page.getByRole('button', { name: /^Bring back what I typed/ }).click()
  assert.equal(await page.getByLabel('Problem to be solved').inputValue(), 'What the server never got.')
  await page.getByText(/^Saved at/).waitFor()
  await page.reload()
  assert.equal(await page.getByLabel('Problem to be solved').inputValue(), 'What the server never got.')
})
