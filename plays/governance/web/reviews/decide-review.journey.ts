import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../../checks/browser.ts'

const browser = journeyBrowser()
const use = 'Notes from emergency calls'

/** Opens the cybersecurity review of the use from the list, found by its name. */
async function openReview(page: Page): Promise<void> {
  await page.goto('/governance/reviews')
  await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor()
  await page.getByLabel('Find in this list').fill(use)
  const row = page.getByRole('row').filter({ hasText: use }).filter({ hasText: 'Cybersecurity review' })
  await row.getByRole('link', { name: 'Cybersecurity review' }).click()
  await page.getByRole('heading', { level: 1, name: `Cybersecurity review: ${use}` }).waitFor()
}

test('a reviewer approves with a condition; its owner reports it, and the reviewer accepts', async () => {
  const rajesh = await browser.pageOf('Rajesh Iyer')
  await openReview(rajesh)
  await checkAccessibility(rajesh)
  await screenshot(rajesh, 'review-to-decide')
  await rajesh.locator('label', { hasText: 'Approve with conditions' }).click()
  await rajesh.getByLabel('What must be done').fill('Show who may read the notes after a call.')
  await rajesh.getByLabel('Last day').fill('2099-12-31')
  await rajesh.getByLabel('Why').fill('The notes stay inside the dispatch network.')
  await rajesh.locator('label', { hasText: 'I have seen what changed' }).click()
  await checkAccessibility(rajesh)
  await rajesh.getByRole('button', { name: 'Record the decision' }).click()
  await rajesh.getByText('Approved with conditions').first().waitFor()
  await rajesh.getByText('Owed by Yuki Tanabe').waitFor()

  const yuki = await browser.pageOf('Yuki Tanabe')
  await yuki.getByRole('region', { name: 'Governance needs you' }).getByRole('link', { name: use }).first().waitFor()
  await openReview(yuki)
  await yuki.getByLabel('What was done').fill('Only the two dispatchers on duty can open them.')
  await yuki.getByRole('button', { name: 'Say that it is met' }).click()
  await yuki.getByText('Reported as met').waitFor()
  await checkAccessibility(yuki)

  await openReview(rajesh)
  await rajesh.getByRole('button', { name: 'Answer' }).click()
  await rajesh.getByText('Met', { exact: true }).waitFor()
  await screenshot(rajesh, 'review-decided')
})

test('the owner is told why the decision is not theirs, and asks in the thread', async () => {
  const yuki = await browser.pageOf('Yuki Tanabe')
  await yuki.goto('/governance/reviews?words=Translated')
  await yuki.getByRole('link', { name: 'Cybersecurity review' }).first().click()
  await yuki.getByText('Somebody else must do this: you own it.').waitFor()
  assert.equal(await yuki.getByRole('button', { name: 'Record the decision' }).count(), 0)
  await yuki.getByLabel('Ask or answer').fill('Do you need the list of languages?')
  await yuki.getByRole('button', { name: 'Send' }).click()
  await yuki.getByText('Yuki Tanabe wrote').waitFor()
  await checkAccessibility(yuki)
})

test('a reviewer delegates for a time and takes it back; the delegate sees it in the list', async () => {
  const rajesh = await browser.pageOf('Rajesh Iyer')
  await rajesh.getByRole('link', { name: 'Delegations' }).click()
  await rajesh.getByRole('heading', { level: 1, name: 'Delegations' }).waitFor()
  await checkAccessibility(rajesh)
  await screenshot(rajesh, 'delegations')
  await rajesh.getByRole('link', { name: 'Write a delegation' }).click()
  await rajesh.getByLabel('Power').selectOption({ label: 'Review for data' })
  await rajesh.getByLabel('Who may use it').selectOption({ label: 'Amara Okafor' })
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await rajesh.getByLabel('Last day').fill(day)
  await rajesh.getByLabel('Why').fill('I am away for three weeks.')
  await checkAccessibility(rajesh)
  await screenshot(rajesh, 'write-delegation')
  await rajesh.getByRole('button', { name: 'Delegate' }).click()
  const row = rajesh.getByRole('row').filter({ hasText: 'Amara Okafor' })
  await row.getByText('In force').waitFor()
  await row.getByRole('button', { name: /Revoke/ }).click()
  await rajesh.getByLabel('Why').fill('I am back early.')
  await rajesh.getByRole('button', { name: 'Revoke the delegation' }).click()
  await row.getByText('Revoked').waitFor()
})
