import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../checks/browser.ts'

const browser = journeyBrowser()

test('an administrator of the demonstration reads in the outbox what was written to somebody', async () => {
  const page = await browser.pageOf('Noor Haddad')
  await page.evaluate(() =>
    fetch('/api/auth/request-password-reset', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'mateo.villanueva@dpws.example.gov' }),
    }),
  )
  // The letter is written after the answer.
  while (!(await (await page.request.get('/api/mail/outbox')).text()).includes('Choose a new')) continue
  await page.getByRole('link', { name: 'Outbox' }).click()
  const letter = page.getByRole('row', { name: /mateo\.villanueva.*Choose a new|Choose a new.*mateo\.villanueva/ })
  await letter.getByText('Waiting').waitFor()
  await letter.getByText('Read').click()
  await letter.getByText('/new-password#').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'outbox')
})

test('a staff member finds no outbox', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  await page.goto('/mail/outbox')
  assert.equal(await page.getByRole('heading', { level: 1, name: 'Outbox' }).count(), 0)
})
