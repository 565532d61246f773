import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

test('an owner proposes a model, the Chief AI Officer approves it with conditions, suspends it, and sees who was told', async () => {
  const owner = await browser.pageOf('Mateo Villanueva')
  await owner.goto('/tools/catalogue')
  await owner.getByRole('heading', { level: 1, name: 'Catalog' }).waitFor()
  await checkAccessibility(owner)
  await screenshot(owner, 'tools-1-catalogue')
  await owner.getByRole('link', { name: 'Propose an entry' }).click()
  await owner.getByRole('heading', { level: 1, name: 'Propose an entry' }).waitFor()
  await owner.getByRole('button', { name: 'Propose the entry' }).click()
  await owner.getByRole('alert').getByText('need mending').waitFor()
  await checkAccessibility(owner)
  await screenshot(owner, 'tools-2-propose')
  await owner.getByLabel('Key').fill('harbor/vision-12b')
  await owner.getByLabel('Name', { exact: true }).fill('Harbor Vision 12B')
  await owner.getByLabel('Provider').selectOption('Harbor Open Models')
  await owner.getByLabel('What it is for').fill('Reads pictures of road damage and says what they show.')
  await owner.getByRole('button', { name: 'Propose the entry' }).click()
  await owner.getByRole('heading', { level: 1, name: 'Harbor Vision 12B' }).waitFor()
  await owner.getByText('Nobody has approved it yet').waitFor()
  assert.equal(await owner.getByRole('link', { name: 'Decide about it' }).count(), 0)
  await checkAccessibility(owner)
  const address = owner.url()

  const official = await browser.pageOf('Yuki Tanabe')
  await official.goto(address)
  await official.getByRole('link', { name: 'Decide about it' }).click()
  await official.getByRole('heading', { level: 1, name: 'Decide about Harbor Vision 12B' }).waitFor()
  await official.getByText('Already published, or free to publish.').click()
  await official.getByLabel('Why').fill('Open weights, on our own servers, for pictures that are public anyway.')
  await official.getByRole('button', { name: 'Record the approval' }).click()
  await official.getByRole('alert').getByText('Say in a sentence what must be kept to.').waitFor()
  await checkAccessibility(official)
  await screenshot(official, 'tools-3-decide')
  await official.getByRole('textbox', { name: 'Conditions' }).fill('Only pictures without people in them.')
  await official.getByText('Mateo Villanueva', { exact: true }).click()
  await official.getByRole('button', { name: 'Record the approval' }).click()
  await official
    .getByText(/^Approved with conditions until/)
    .first()
    .waitFor()
  await checkAccessibility(official)
  await screenshot(official, 'tools-4-approved')

  await official.getByRole('link', { name: 'Decide about it' }).click()
  await official.getByRole('link', { name: 'Suspend' }).click()
  await official.getByLabel('Why').fill('It misread signs with house numbers; we look into it.')
  await checkAccessibility(official)
  await official.getByRole('button', { name: 'Suspend the approval' }).click()
  await official.getByText('It is suspended: nobody may use it').waitFor()
  await official.getByRole('link', { name: /^History/ }).click()
  await official.getByText('Decisions are added, never changed.').waitFor()
  assert.equal(
    await official
      .getByRole('definition')
      .filter({ hasText: /^Mateo Villanueva$/ })
      .count(),
    2,
  )
  await checkAccessibility(official)
  await screenshot(official, 'tools-5-suspended')
})

test('what is known of a model can be looked through: prices, authorizations, documents, claims, contracts', async () => {
  const page = await browser.pageOf('Tomasz Zielinski')
  await page.goto('/tools/catalogue')
  await page.getByRole('link', { name: 'Meridian Large 2026' }).click()
  await page.getByRole('heading', { level: 1, name: 'Meridian Large 2026' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'tools-6-entry')
  for (const [tab, words] of tabs) {
    await page.getByRole('navigation', { name: 'Parts of the entry' }).getByRole('link', { name: tab }).click()
    await page.getByText(words).first().waitFor()
    await checkAccessibility(page)
    await screenshot(page, `tools-7-${tab.toLowerCase().replaceAll(' ', '-')}`)
  }
  await page.goto('/tools/contracts')
  await page.getByRole('link', { name: 'Language models for drafting and search' }).click()
  await page.getByText('Section H.4').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'tools-8-clauses')
  await page.getByRole('button', { name: 'Check Knowledge transfer' }).click()
  await page.getByRole('dialog').getByText('Missing', { exact: true }).click()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Record what you found' }).click()
  await page.getByRole('button', { name: 'Change Knowledge transfer' }).waitFor()
})

const tabs = [
  ['Prices', 'Price list, second edition'],
  ['Authorizations', 'Meridian Government Cloud'],
  ['Documents', 'Says nothing about when the model is likely to be wrong.'],
  ['Fact sheet', 'claims have no evidence'],
  ['Contracts', 'Language models for drafting and search'],
  ['History', 'Tests on our own documents came out well'],
] as const
