import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../checks/browser.ts'

const browser = journeyBrowser()

test('an administrator sees the jobs of the whole agency, what each came to, and my own by default', async () => {
  const page = await browser.pageOf('Noor Haddad')
  await page.getByRole('link', { name: 'Jobs', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor()
  await page.getByText('Show the jobs of everybody in the agency').click()
  await page.waitForURL(/everyone=true/)
  await page.getByRole('table', { name: 'Jobs' }).waitFor()
  await page.getByText('Done').first().waitFor()
  await page.getByRole('region', { name: 'Done by the clock' }).getByText('Forget expired sign-ins').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'jobs')
})

test('a staff member is not offered the jobs of others', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  await page.goto('/jobs?everyone=true')
  await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor()
  assert.equal(await page.getByText('Show the jobs of everybody').count(), 0)
  await checkAccessibility(page)
})
