import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../checks/browser.ts'

const browser = journeyBrowser()

test('an auditor reads what happened, narrows it by event and period, and keeps a checkpoint', async () => {
  const page = await browser.pageOf('Daniel Kwon')
  await page.getByRole('link', { name: 'Ledger' }).click()
  await page.getByRole('table', { name: 'Entries' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'ledger')
  await page.getByRole('row').nth(1).getByRole('link', { name: 'All its entries' }).click()
  await page.waitForURL(/words=/)
  await page.getByText('Show the proof of entry').first().click()
  await page.getByText('Place in the chain').first().waitFor()
  await page.getByRole('button', { name: 'checkpoint' }).focus()
  await page.getByRole('tooltip').getByText('kept elsewhere as proof').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByRole('button', { name: 'Event' }).click()
  await page.getByRole('checkbox').first().press('Space')
  await page.waitForURL(/event=/)
  await page.keyboard.press('Escape')
  await page.getByLabel('Until').fill('2001-01-01')
  await page.getByText('Nothing matches').waitFor()
  await checkAccessibility(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download a checkpoint' }).click()
  assert.match((await download).suggestedFilename(), /^ledger-checkpoint-\d{4}-\d\d-\d\d\.json$/)
})
