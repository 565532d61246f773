import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

test('the Chief AI Officer hands a use over, and its history says from whom, to whom and why', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/use-cases/portfolio')
  await page.getByRole('link', { name: 'Work order summaries for crews' }).click()
  await page.getByRole('link', { name: 'Hand it over to another owner' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hand over the use case' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'hand-over')
  await page.getByRole('button', { name: 'Hand it over' }).click()
  assert.match((await page.getByRole('alert').textContent()) ?? '', /Choose the next owner.*Say why/)
  await page.getByLabel('Next owner').selectOption({ label: 'Yuki Tanabe' })
  await page.getByLabel('Why').fill('The owner moves to another office.')
  await page.getByRole('button', { name: 'Hand it over' }).click()
  await page.getByText('Handed over from Mateo Villanueva to Yuki Tanabe').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'handed-over')
})

test('the portfolio is taken away as it is filtered', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/use-cases/portfolio?stage=retired')
  await page.getByRole('heading', { level: 1, name: 'Portfolio' }).waitFor()
  const shown = await page.locator('tbody').first().getByRole('link').allTextContents()
  const href = await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href')
  const file = await (await page.request.get(href ?? '')).text()
  const lines: string[][] = parse(file, { bom: true })
  assert.deepEqual(
    lines.slice(1).map(([name]) => name),
    shown,
  )
})
