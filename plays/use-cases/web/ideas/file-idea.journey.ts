import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

const words =
  'Road crews photograph every pothole twice. A tool could read the first photo and fill in the form for us.'

test('somebody files an idea, sees who has done the same, and reads later what became of it', async () => {
  const page = await browser.pageOf('Amara Okafor')
  await page.goto('/use-cases/ideas')
  await page.getByRole('link', { name: 'File an idea' }).click()
  await page.getByRole('heading', { level: 1, name: 'File an idea' }).waitFor()
  await page.getByRole('button', { name: 'File the idea' }).click()
  await page.getByRole('alert').getByText('needs mending').waitFor()
  await checkAccessibility(page)

  await page.getByLabel('Your idea').fill(words)
  await page.getByText(/similar uses? (was|were) found/).waitFor()
  await page.reload()
  assert.equal(await page.getByLabel('Your idea').inputValue(), words, 'a draft outlives the page')
  await page
    .getByRole('button', { name: /Mine is different/ })
    .first()
    .click()
  await page.getByLabel(/Mine is different, because/).fill('Theirs starts from text, ours from photos.')
  await page.getByRole('button', { name: 'Say so' }).click()
  await page.getByText('You said: mine is different').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'idea-1-file')

  await page.getByRole('button', { name: 'File the idea' }).click()
  await page.getByRole('heading', { level: 1, name: 'Road crews photograph every pothole twice' }).waitFor()
  await page.getByText('It waits for the review board').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'idea-2-filed')
  const address = page.url()

  const board = await browser.pageOf('Grace Whitehorse')
  await board.goto(address)
  await board.getByText('Join it to a use case').click()
  await board.getByLabel('Find the use case').fill('road damage')
  await board.getByRole('group', { name: 'Use case' }).getByText('Sort road damage reports').click()
  await board.getByLabel('Why does it belong there?').fill('That pilot reads photos from spring on; please test it.')
  await checkAccessibility(board)
  await screenshot(board, 'idea-3-settle')
  await board.getByRole('button', { name: 'Join the idea' }).click()
  await board.getByText('Joined to “Sort road damage reports”').waitFor()

  await page.reload()
  await page.getByText('That pilot reads photos from spring on').waitFor()
  await checkAccessibility(page)
  await page.goto('/use-cases/ideas')
  await page.getByLabel('Find in this list').fill('pothole twice')
  await page.getByText('1 row').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'idea-4-list')
})
