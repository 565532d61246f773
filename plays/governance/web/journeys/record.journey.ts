import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()
const filled = '.usa-button:not(.usa-button--outline):not(.usa-button--unstyled):visible'

test('the record of a use has each of its parts in a tab, with one next step at most', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/use-cases/portfolio')
  await page.getByRole('link', { name: 'Sort road damage reports' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Sort road damage reports' }).waitFor()
  for (const [tab, heading] of Object.entries({
    Overview: 'Next stage',
    Duties: '',
    'Reviews and decisions': 'Determination',
    Clearance: 'Where it stands',
    Value: 'What it adds to the mission',
    'Public view': 'What the public reads now',
    History: 'Everything that happened',
  })) {
    await page.getByRole('navigation', { name: 'Parts of the record' }).getByRole('link', { name: tab }).click()
    if (heading !== '') await page.getByRole('heading', { level: 2, name: heading }).first().waitFor()
    await page.waitForLoadState('networkidle')
    assert.ok((await page.locator(filled).count()) <= 1, `${tab} has one filled button at most`)
    await checkAccessibility(page)
    await screenshot(page, `record-${tab.toLowerCase().replaceAll(' ', '-')}`)
  }
})

test('anybody reads the waivers without scripts, and takes them along', async () => {
  const page = await browser.newPlainPage()
  await page.goto('/register')
  await page.getByRole('link', { name: 'Waivers', exact: true }).click()
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Waivers')
  const csv = await page.request.get('/register/waivers.csv')
  assert.equal(csv.headers()['content-type'], 'text/csv; charset=utf-8')
  const open = await browser.newPage()
  await open.goto('/register/waivers')
  await checkAccessibility(open)
  await screenshot(open, 'register-waivers')
})
