import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

const inventory = [
  'agency_name,use_case_name,development_stage,is_high_impact,problem_solved',
  'Example Harbor Authority,Ferry crowd counter,Pilot,Not high-impact,Counts people waiting for a ferry from camera pictures so that a second boat can be sent',
].join('\n')

test('an administrator imports a public inventory, and a colleague finds in it who has done the same', async () => {
  const page = await browser.pageOf('Noor Haddad')
  await page.getByRole('link', { name: 'Who has done this before?' }).click()
  await page.getByRole('link', { name: 'Import a public inventory' }).click()
  await page.getByRole('button', { name: 'Import the inventory' }).click()
  await page.getByRole('alert').first().waitFor()
  await checkAccessibility(page)
  await page
    .getByLabel('The file')
    .setInputFiles({ name: 'harbor.csv', mimeType: 'text/csv', buffer: Buffer.from(inventory) })
  await page.getByLabel('Whose inventory, of which year?').fill('Example Harbor Authority, 2025')
  await page.getByLabel('Where was it published?').fill('https://harbor.example.gov/ai')
  await page.getByRole('button', { name: 'Import the inventory' }).click()
  await page.getByRole('heading', { name: 'Example Harbor Authority, 2025' }).waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Example Harbor Authority, 2025' })
    .getByText('One use')
    .waitFor({ timeout: 60_000 })

  const colleague = await browser.pageOf('Amara Okafor')
  await colleague.getByRole('link', { name: 'Who has done this before?' }).click()
  await colleague
    .getByLabel('What is the work?')
    .fill('Count people who wait for the ferry, so that we can send a second boat')
  const found = colleague.getByRole('article').filter({ hasText: 'Ferry crowd counter' })
  await found.getByText('Example Harbor Authority · Pilot · Not High-impact').waitFor()
  await found.getByText(/Shown because: shares .*ferry/i).waitFor()
  await checkAccessibility(colleague)
  await screenshot(colleague, 'similar-uses')
  await found.getByRole('link', { name: 'Ferry crowd counter' }).click()
  await colleague.getByRole('heading', { level: 1, name: 'Ferry crowd counter' }).waitFor()
  await checkAccessibility(colleague)

  const owner = await browser.pageOf('Mateo Villanueva')
  await owner.goto(new URL(colleague.url()).pathname)
  await owner.getByRole('button', { name: 'Start the proposal' }).click()
  await owner.getByRole('alert').first().waitFor()
  await checkAccessibility(owner)
  await screenshot(owner, 'similar-use-start')
  await owner.getByLabel('Why from this one?').fill('Our pier has the same lines.')
  await owner.getByRole('button', { name: 'Start the proposal' }).click()
  await owner.getByLabel('Name of the pilot').waitFor()
  assert.equal(await owner.getByLabel('Name of the pilot').inputValue(), 'Ferry crowd counter')
  await owner
    .getByText('Example Harbor Authority, 2025')
    .or(owner.getByText('(Example Harbor Authority)'))
    .first()
    .waitFor()
})

test('a colleague without the right to import is not offered it', async () => {
  const page = await browser.pageOf('Amara Okafor')
  await page.goto('/use-cases/reference')
  await page.getByRole('heading', { level: 1, name: 'Who has done this before?' }).waitFor()
  assert.equal(await page.getByRole('link', { name: 'Import a public inventory' }).count(), 0)
})
