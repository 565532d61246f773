import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../checks/browser.ts'

const browser = journeyBrowser()

test('every page that the navigation offers passes axe and is no wider than a phone', async () => {
  const seen = new Set<string>()
  for (const name of ['Yuki Tanabe', 'Noor Haddad']) {
    const page = await browser.pageOf(name)
    const lines = await page
      .getByRole('navigation')
      .first()
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    assert.ok(lines.length >= 8, lines.join(', '))
    for (const address of lines.filter((line) => !seen.has(line))) {
      seen.add(address)
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await checkAccessibility(page)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, address)
      await screenshot(page, `navigation${address.replaceAll('/', '-')}`)
    }
    await page.context().close()
  }
})
