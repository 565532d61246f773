import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

test('an official looks at what would change, withholds a field, and publishes', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/use-cases/register')
  await page.getByRole('heading', { level: 1, name: 'Publish the register' }).waitFor()
  await page.getByRole('heading', { name: /^Changed \(/ }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'publish')
  await page.getByRole('link', { name: 'Withhold something' }).first().click()
  await page.getByLabel('What is withheld?').selectOption({ label: 'Vendor' })
  await page.getByLabel('The lawful reason').selectOption({ index: 3 })
  await page.getByLabel('What harm would disclosure do?').fill('The contract protects the price.')
  await checkAccessibility(page)
  await screenshot(page, 'withhold')
  await page.getByRole('button', { name: 'Withhold', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Publish the register' }).waitFor()
  await page
    .getByText(/Withheld/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /^Publish .+ changes?$/ }).click()
  assert.match((await page.getByRole('alert').textContent()) ?? '', /Say why/)
  await page.getByLabel('Reason').fill('The yearly inventory.')
  await page.getByRole('button', { name: /^Publish .+ changes?$/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Publications' }).waitFor()
  for (const path of ['publications', 'withheld', 'options']) {
    await page.goto(`/use-cases/register/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await checkAccessibility(page)
    await screenshot(page, `register-${path}`)
  }
})

test('anybody reads, searches and downloads the register with scripts switched off', async () => {
  const page = await browser.newPlainPage()
  await page.goto('/ai')
  assert.match((await page.getByRole('heading', { level: 1 }).textContent()) ?? '', /Uses of AI/)
  const first = page.locator('.card a').first()
  const name = (await first.textContent()) ?? ''
  await page.getByLabel('Words').fill(name)
  await page.getByLabel('Stage').selectOption({ label: 'All' })
  await page.getByRole('button', { name: 'Show uses' }).click()
  assert.match(page.url(), /\/register\?q=/)
  await page.getByRole('link', { name, exact: true }).click()
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), name)
  for (const heading of ['What it may decide', 'Who answers for it', 'How to complain or appeal', 'Change history']) {
    await page.getByRole('heading', { name: heading }).waitFor()
  }
  await page.getByRole('link', { name: 'Waivers and counts' }).click()
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Waivers and counts')
  const csv = await page.request.get('/register.csv')
  assert.equal(csv.headers()['content-type'], 'text/csv; charset=utf-8')
  assert.ok((await csv.text()).includes(name))
})

test('every public page passes axe at desk and phone width, and can be walked by keyboard', async () => {
  const page = await browser.newPage()
  for (const [name, address] of Object.entries({
    'register-list': '/register',
    'register-search': '/register?stage=deployed',
    'register-use': '/register/uses/1',
    'register-counts': '/register/counts',
    'register-missing': '/register/uses/999999',
  })) {
    await page.goto(address)
    for (const summary of await page.locator('summary').all()) await summary.click()
    await checkAccessibility(page)
    await screenshot(page, name)
  }
  await page.goto('/register')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to main content')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
})
