import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()

const source = {
  place: 'Council policy 12',
  link: 'https://alderfalls.example.gov/policy-12',
  sureness: 'primary source',
}

const cityPolicy = {
  id: 'alder-falls-policy',
  title: 'City policy on AI letters',
  jurisdiction: 'any',
  version: '2026-11-20',
  effectiveFrom: '2026-01-01',
  effectiveUntil: null,
  supersedes: [],
  summary: 'What the council of Alder Falls asks of every use that writes letters.',
  source,
  practices: [{ id: 'letters', title: 'Letters', source }],
  obligations: [
    {
      id: 'clerk-reads',
      title: 'The clerk reads ten letters a month',
      what: 'Once a month the clerk reads ten letters and writes down what was wrong.',
      practice: 'letters',
      appliesWhen: { '!=': [{ var: 'stage' }, 'idea'] },
      dueBefore: null,
      dueWithinDays: 90,
      owedBy: 'use-case owner',
      reviewedBy: [],
      satisfiedBy: ['document'],
      renewal: { everyMonths: 6, onChangeOf: [] },
      waiver: null,
      source,
    },
  ],
  counted: [{ what: 'obligations', expected: 1, source }],
}

const fileOf = (text: string) => ({ name: 'policy.json', mimeType: 'application/json', buffer: Buffer.from(text) })

test('a city adds a pack of its own, mends what is refused by its line, turns it on as shown, and ends it', async () => {
  const page = await browser.pageOf('Rosa Delgado')
  await page.getByRole('link', { name: 'Policy packs' }).click()
  await page.getByRole('heading', { level: 1, name: 'Policy packs' }).waitFor()
  await page
    .getByRole('row', { name: /Agency baseline/ })
    .getByText('City of Alder Falls')
    .waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'policy-packs')
  await page.getByRole('link', { name: 'Add your own pack' }).click()
  const text = JSON.stringify(cityPolicy, null, 2)
  const broken = text.replace('"stage"', '"stadium"')
  const line = broken.slice(0, broken.indexOf('"stadium"')).split('\n').length
  await page.getByLabel('The file of the pack').setInputFiles(fileOf(broken))
  await page.getByRole('button', { name: 'Check and add the pack' }).click()
  await page.getByText(`Line ${line},`).waitFor()
  await page.getByText('There is no fact "stadium"').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'policy-pack-refused')
  await page.getByLabel('The file of the pack').setInputFiles(fileOf(text))
  await page.getByRole('button', { name: 'Check and add the pack' }).click()
  await page.getByRole('heading', { level: 1, name: cityPolicy.title, exact: true }).waitFor()
  await page.getByText('Applies when the use is not in the idea stage.').waitFor()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'See what would change' }).click()
  await page.getByRole('button', { name: 'Turn the pack on' }).click()
  await page.getByRole('alert').first().waitFor()
  await checkAccessibility(page)
  await page.getByLabel('Why?').fill('The council decided it on November 20.')
  await page.getByRole('button', { name: 'Turn the pack on' }).click()
  await page.getByRole('heading', { level: 1, name: cityPolicy.title, exact: true }).waitFor()
  await page.getByText('The council decided it on November 20.').waitFor()
  await page.getByRole('link', { name: 'End it for City of Alder Falls' }).click()
  await page.getByRole('button', { name: 'End it for City of Alder Falls' }).waitFor()
  await checkAccessibility(page)
  await page.getByLabel('Why?').fill('The council took it back the same day.')
  await page.getByRole('button', { name: 'End it for City of Alder Falls' }).click()
  await page.getByText('The council took it back the same day.').waitFor()
})

test('an officer sees which uses a new version changes, and applies it', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.goto('/governance/policy-packs/us-omb-m-25-21/2025-04-03')
  await page.getByRole('heading', { level: 3, name: 'AI impact assessment, all seven parts' }).waitFor()
  await page.getByText('Due, evidence, waiver and source').first().click()
  await checkAccessibility(page)
  await screenshot(page, 'policy-pack-m-25-21')
  await page.goto('/governance/policy-packs/dpws-dispatch-rules/2027-01-01')
  await page.getByRole('link', { name: 'See what would change' }).click()
  await page.getByLabel('For which organization').selectOption({ label: 'Emergency Services Administration' })
  await page.getByText('Work goes on without it').first().waitFor()
  await page.getByText('What changes: due').waitFor()
  await page.locator('summary').first().click()
  await checkAccessibility(page)
  await screenshot(page, 'policy-pack-changes')
  await page.getByLabel('Why?').fill('The dispatch centers agreed to it in November.')
  await page.getByRole('button', { name: 'Apply this version' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dispatch rules for AI', exact: true }).waitFor()
  await page.getByText('The dispatch centers agreed to it in November.').waitFor()
  await screenshot(page, 'policy-pack-history')
})

test('a reader sees the packs and decides nothing', async () => {
  const page = await browser.pageOf('Amara Okafor')
  await page.goto('/governance/policy-packs/nist-ai-600-1/2024-07-26')
  await page.getByRole('heading', { level: 1, name: /twelve risks/ }).waitFor()
  assert.equal(await page.getByRole('link', { name: 'See what would change' }).count(), 0)
  assert.equal(await page.getByRole('link', { name: /^End it/ }).count(), 0)
})
