import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser } from '../../../checks/browser.ts'

const browser = journeyBrowser()

const unlike = ['Amara Okafor', 'Grace Whitehorse', 'Daniel Kwon', 'Rosa Delgado']

test('anybody may be each persona; first pages of unlike roles pass axe', async () => {
  const page = await browser.newPage()
  await page.goto('/sign-in')
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  const buttons = await page.locator('main li button').allInnerTexts()
  const names = buttons.map((text) => text.split('\n')[0] ?? '')
  assert.ok(names.length >= 10, `personas offered: ${names.join(', ')}`)
  for (const name of names) {
    const own = await browser.newPage()
    await own.goto('/sign-in')
    await own.getByRole('button', { name }).click()
    await own.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await own
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .waitFor()
    if (unlike.includes(name)) await checkAccessibility(own)
    await own.context().close()
  }
})
