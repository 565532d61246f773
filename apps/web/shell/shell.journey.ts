import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../checks/browser.ts'

const browser = journeyBrowser()

const title = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent()

test('a visitor is sent to sign in, and then to the page that was asked for', async () => {
  const page = await browser.newPage()
  await page.goto('/use-cases/reference')
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  await page.getByRole('button', { name: 'Mateo Villanueva' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'sign-in')
  await page.getByRole('button', { name: 'Mateo Villanueva' }).click()
  await page.waitForURL('/use-cases/reference')
})

test('an address to another site is not a way on from signing in', async () => {
  const page = await browser.newPage()
  await page.goto('/sign-in?next=//elsewhere.example.org')
  await page.getByRole('button', { name: 'Mateo Villanueva' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  assert.equal(new URL(page.url()).pathname, '/')
})

test('a wrong password says what to do, at the top of the form', async () => {
  const page = await browser.newPage()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  assert.match((await page.getByRole('alert').textContent()) ?? '', /2 things need mending/)
  await page.getByRole('alert').getByRole('link').first().click()
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'email')
  await page.getByLabel('E-mail address').fill('nobody@dpws.example.gov')
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').getByText('password').waitFor()
  await checkAccessibility(page)
})

test('Today says who I am and for which agency', async () => {
  const page = await browser.pageOf('Noor Haddad')
  assert.equal(await page.title(), 'Today | Pilothouse')
  await page.getByText('Demonstration: synthetic data.').waitFor()
  await page.waitForLoadState('networkidle')
  await checkAccessibility(page)
  await screenshot(page, 'today')
  await page.getByRole('button', { name: 'Noor Haddad' }).click()
  await page.getByRole('list', { name: 'Your roles' }).getByText('administrator').waitFor()
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  assert.equal(await page.getByRole('list', { name: 'Your roles' }).count(), 0)
})

test('the first page needs at most 170 kB of JavaScript and 25 kB of style, compressed', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  // What is still on its way from before would be counted, and cannot be read any more.
  await page.waitForLoadState('networkidle')
  const sizes: Promise<{ kind: string; bytes: number }>[] = []
  page.on('response', (response) => {
    const kind = /\.(js|css)$/.exec(new URL(response.url()).pathname)?.[1]
    if (kind) sizes.push(response.body().then((body) => ({ kind, bytes: gzipSync(body).length })))
  })
  await page.reload()
  await page.waitForLoadState('networkidle')
  const all = await Promise.all(sizes)
  const total = (kind: string): number => all.reduce((sum, size) => sum + (size.kind === kind ? size.bytes : 0), 0)
  assert.ok(total('js') > 0 && total('js') <= 170_000, `${total('js')} bytes of JavaScript`)
  assert.ok(total('css') > 0 && total('css') <= 25_000, `${total('css')} bytes of style`)
})

test('the inbox counts what Today says waits for me', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  const inbox = page.getByRole('banner').getByRole('link', { name: /Inbox \d+ things? waits? for you/ })
  const count = Number(/\d+/.exec((await inbox.textContent()) ?? '')?.[0])
  // Each room has a list of its own; the page shows them together.
  const waiting = page
    .getByRole('region', { name: /^(Waits for you|Governance needs you|Tools to decide about)$/ })
    .getByRole('listitem')
  await waiting.first().waitFor()
  assert.equal(await waiting.count(), count)
})

test('each line of the navigation leads to a page, whose title takes the focus', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  const lines = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  for (const line of (await lines.all()).slice(1)) {
    const before = await title(page)
    await line.click()
    await page.waitForFunction((last) => {
      const { tagName, textContent } = document.activeElement ?? document.body
      return tagName === 'H1' && textContent !== last
    }, before)
    assert.notEqual(await title(page), 'There is nothing at this address')
  }
})

test('the slash key leads to the search field, and search leads to what may be read', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  await page.keyboard.press('/')
  await page.keyboard.type('bridge')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Search: bridge' }).waitFor()
  await page.waitForLoadState('networkidle')
  await page
    .getByRole('main')
    .getByRole('link', { name: /bridge/i })
    .first()
    .waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'search')
})

test('the skip link leads past the navigation', async () => {
  const page = await browser.pageOf('Amara Okafor')
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to main content')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
})

test('on a phone the navigation folds away, and folds again after use', async () => {
  const page = await browser.pageOf('Yuki Tanabe')
  await page.setViewportSize({ width: 390, height: 800 })
  const navigation = page.getByRole('navigation', { name: 'Main' })
  assert.equal(await navigation.isVisible(), false)
  await page.getByRole('button', { name: 'Menu' }).click()
  await navigation.getByRole('link').nth(1).click()
  await page.waitForURL((url) => url.pathname !== '/')
  await navigation.waitFor({ state: 'hidden' })
})

test('a page that my roles do not open says so, and an address that leads nowhere too', async () => {
  const page = await browser.pageOf('Amara Okafor')
  await page.goto('/use-cases/reference/import')
  await page.getByRole('heading', { level: 1, name: 'This page is not open to you' }).waitFor()
  await checkAccessibility(page)
  await page.goto('/nothing/here')
  await page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor()
  await checkAccessibility(page)
})

test('when the session ends in the middle of work, one signs in again in place', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  await page.waitForLoadState('networkidle')
  await page.context().clearCookies()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Who has done this before?' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await dialog.waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'session-ended')
  await dialog.getByRole('button', { name: 'Go on as Mateo Villanueva' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('heading', { level: 1, name: 'Who has done this before?' }).waitFor()
})

test('what was typed into a form survives the end of the session, and can be sent afterwards', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  await page.goto('/use-cases/ideas/new')
  const words = 'Inspectors copy the same bridge data into two systems. A tool could fill the second one.'
  await page.getByRole('textbox', { name: 'Your idea' }).fill(words)
  await page.waitForLoadState('networkidle')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'File the idea' }).click()
  await page.getByRole('button', { name: 'Go on as Mateo Villanueva' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  assert.equal(await page.getByRole('textbox', { name: 'Your idea' }).inputValue(), words)
  await page.getByRole('button', { name: 'File the idea' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/new'))
})

test('after signing out, Back shows nothing of the person', async () => {
  const page = await browser.pageOf('Daniel Kwon')
  await page.getByRole('button', { name: 'Daniel Kwon' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
})
