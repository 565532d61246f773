import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { checkAccessibility, openBrowser, screenshot, signInAs, type JourneyBrowser } from '../../../checks/browser.ts'

let browser: JourneyBrowser

before(async () => {
  browser = await openBrowser()
})

after(async () => {
  await browser.close()
  assert.deepEqual(browser.faults, [], 'No script failed, and nothing was asked of another host')
})

test('an administrator of the demonstration reads in the outbox what was written to somebody', async () => {
  const page = await browser.newPage()
  await signInAs(page, 'Noor Haddad')
  await page.evaluate(() =>
    fetch('/api/auth/request-password-reset', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'mateo.villanueva@dpws.example.gov' }),
    }),
  )
  await page.getByRole('link', { name: 'Outbox' }).click()
  const letter = page.getByRole('row', { name: /mateo\.villanueva/ })
  await letter.getByText('Waiting').waitFor()
  await letter.getByText('Read').click()
  await letter.getByText('/new-password#').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'outbox')
})

test('a staff member finds no outbox', async () => {
  const page = await browser.newPage()
  await signInAs(page, 'Mateo Villanueva')
  await page.goto('/mail/outbox')
  assert.equal(await page.getByRole('heading', { level: 1, name: 'Outbox' }).count(), 0)
})
