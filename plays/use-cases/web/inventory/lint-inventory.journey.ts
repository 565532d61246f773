import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

const heading = 'Use Case ID,Use Case Name,Bureau/Component,Stage of Development,Is the AI use case high-impact?'
const file = [
  heading,
  'LNT-1,Lock keeper,BRB,Pilot,Not high-impact',
  'LNT-1,Ferry timetable,BRB,Pilot,Not high-impact',
].join('\n')

test('an official finds what to mend, mends it in place, compares years and exports', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/use-cases/imports')
  await page
    .getByLabel('The inventory file')
    .setInputFiles({ name: 'locks.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.getByRole('link', { name: 'Go on: what we would change' }).click()
  await page.getByRole('link', { name: 'Go on: what needs a person' }).click()
  await page.getByRole('link', { name: 'Go on: what will happen' }).click()
  await page.getByRole('button', { name: /^Write 2 uses/ }).click()
  await page.getByRole('link', { name: 'Look for what to mend' }).click()

  await page.getByRole('button', { name: /^Look (through|again)/ }).click()
  await page.getByText('Nothing changed since.').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'lint-groups')
  await page.getByRole('button', { name: 'ID repeated' }).click()
  await page
    .getByRole('button', { name: /Mend Use Case ID of/ })
    .first()
    .waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'lint-rule')
  await page
    .getByRole('button', { name: /Mend Use Case ID of/ })
    .last()
    .click()
  await page.getByRole('textbox', { name: /Use Case ID of/ }).fill('LNT-2')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The inventory changed since.').waitFor()

  await page.goto('/use-cases/inventory')
  await page.getByRole('link', { name: 'Ferry timetable' }).click()
  await page.getByRole('heading', { name: 'History of the cells' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'inventory-cells')
})

for (const [name, path] of [
  ['inventory', '/use-cases/inventory'],
  ['inventory-exports', '/use-cases/inventory/exports'],
  ['inventory-commercial', '/use-cases/inventory/commercial'],
  ['inventory-commercial-task', '/use-cases/inventory/commercial/c'],
] as const) {
  test(`the page ${path} can be used by everybody`, async () => {
    const page = await browser.pageOf('Yuki Tanabe')
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await checkAccessibility(page)
    await screenshot(page, name)
  })
}

test('last year’s file is compared with the inventory', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/use-cases/inventory/continuity')
  const last = [
    heading,
    'LNT-1,Lock keeper,BRB,Pilot,Not high-impact',
    'LNT-9,Fog signal,BRB,Deployed,Not high-impact',
  ].join('\n')
  await page
    .getByLabel('Last year’s inventory')
    .setInputFiles({ name: 'last.csv', mimeType: 'text/csv', buffer: Buffer.from(last) })
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByText('Missing without a word').first().waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'inventory-continuity')
})
