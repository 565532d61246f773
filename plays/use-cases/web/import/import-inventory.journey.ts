import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

const file = [
  'Harbor authority: AI inventory,,,,,',
  'Use Case ID,Use Case Name,Bureau/Component,Stage of Development,Is the AI use case high-impact?,Local note',
  'JRN-1,Harbor queue camera,BRB,DEPLOYED.,Not high-impact,ours',
  'JRN-2,Berth planner,BRB,nearly there,Not high-impact,ours',
  ',<script>document.title = "run"</script>,BRB,Pilot,Not high-impact,ours',
].join('\n')

test('an official imports a messy inventory: understands it, decides, mends, writes it, takes it back', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/use-cases/imports')
  await page.getByRole('heading', { level: 1, name: 'Import an inventory' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'import-1-choose')

  await page
    .getByLabel('The inventory file')
    .setInputFiles({ name: 'harbor.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.getByText('3 rows below line 2').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'import-2-columns')

  await page.getByRole('link', { name: 'Go on: what we would change' }).click()
  await page.getByRole('checkbox', { name: /Change “DEPLOYED.”/ }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'import-3-recodings')

  await page.getByRole('link', { name: 'Go on: what needs a person' }).click()
  await page
    .getByRole('button', { name: /Mend .* of Berth planner/ })
    .first()
    .waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'import-4-rows')
  await page.getByRole('button', { name: /Mend Stage of Development of Berth planner/ }).click()
  await page.getByLabel('Stage of Development of Berth planner').selectOption({ index: 3 })
  await checkAccessibility(page)
  await screenshot(page, 'import-4-mending')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'hidden' })

  await page.getByRole('link', { name: 'Go on: what will happen' }).click()
  await page.getByRole('button', { name: 'Write 3 uses to the inventory' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'import-5-plan')
  await page.getByRole('button', { name: 'Write 3 uses to the inventory' }).click()
  await page.getByRole('button', { name: 'Undo this import' }).waitFor()
  assert.notEqual(await page.title(), 'run', 'what stands in a cell is never run')
  await checkAccessibility(page)
  await screenshot(page, 'import-6-done')

  await page.getByRole('link', { name: 'See the inventory' }).click()
  await page.getByRole('link', { name: 'Harbor queue camera' }).first().waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await page.getByText('3 uses retired').waitFor()
  await checkAccessibility(page)
})

test('a file that is no inventory says so, and the way on is there', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/use-cases/imports')
  await page
    .getByLabel('The inventory file')
    .setInputFiles({ name: 'boats.csv', mimeType: 'text/csv', buffer: Buffer.from('boat,seats\nHeron,40') })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.getByText('No heading row of an AI use case inventory was found').first().waitFor()
  await page.getByRole('link', { name: 'Choose another file' }).waitFor()
  await checkAccessibility(page)
})

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Inventory').addRows([
    ['Use Case ID', 'Use Case Name', 'Bureau/Component', 'Stage of Development', 'Budget line'],
    ['JRN-7', 'Buoy finder', 'BRB', 'Pilot', '4711'],
  ])
  book.addWorksheet('COTS').addRows([
    [
      'Agency',
      'AI Use Case',
      'Agency Use (Y/N)?',
      'Name of Commercial Product or Service Used',
      'Estimated # of Licenses/Users',
    ],
    [
      'DPWS',
      'Logging and analyzing time spent on tasks using AI-powered time management tools.',
      'yes',
      'Example Finder',
      '1-100',
    ],
  ])
  return Buffer.from(await book.xlsx.writeBuffer())
}

test('a workbook is imported whole: the rows, their other columns, and the list of commercial AI', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/use-cases/imports')
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('The inventory file').setInputFiles({ name: 'whole.xlsx', mimeType, buffer: await workbook() })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.getByText(/1 row of the sheet “COTS”/).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'import-7-commercial')
  await page.getByRole('link', { name: 'What will happen' }).click()
  await page.getByText('Example Finder').waitFor()
  await page.getByRole('heading', { name: 'Commercial AI' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'import-8-commercial-plan')
  await page.getByRole('button', { name: /Write 1 use to the inventory, and 1 answer about commercial AI/ }).click()
  await page.getByRole('button', { name: 'Undo this import' }).waitFor()
  await checkAccessibility(page)

  await page.getByRole('link', { name: 'See the inventory' }).click()
  await page.getByRole('link', { name: 'Buoy finder' }).first().click()
  await page.getByRole('heading', { name: 'Other columns of the file' }).waitFor()
  await page.getByText('4711').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'cells-other-columns')
  await page.goBack()
  await page.goBack()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await page.getByText(/1 answer about commercial AI put back/).waitFor()
})
