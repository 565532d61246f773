import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkAccessibility, journeyBrowser, screenshot } from '../../../checks/browser.ts'

const browser = journeyBrowser()

const main = (page: Page) => page.getByRole('main')

test('an administrator grants a role and takes it back', async () => {
  const page = await browser.pageOf('Noor Haddad')
  await page.goto('/people')
  await page.getByRole('link', { name: 'Amara Okafor' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'people')
  await page.getByRole('link', { name: 'Amara Okafor' }).click()
  await page.getByRole('heading', { level: 1, name: 'Amara Okafor' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'person')
  await page.getByRole('button', { name: 'Grant a role' }).click()
  await checkAccessibility(page)
  await page.getByLabel('Role', { exact: true }).selectOption('reviewer')
  await page.getByRole('button', { name: 'Grant the role' }).click()
  await page.getByRole('alert').getByText('Choose what the reviewer looks at').first().waitFor()
  await page.getByLabel('What the reviewer looks at').selectOption('accessibility')
  await page.getByRole('button', { name: 'Grant the role' }).click()
  await page.getByText('Reviewer (accessibility), Department of Public Works and Safety').waitFor()
  await page.getByRole('button', { name: 'Withdraw the role Reviewer (accessibility)' }).click()
  await checkAccessibility(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw the role' }).click()
  await page.getByText('Reviewer (accessibility), Department').waitFor({ state: 'detached' })
})

test('an administrator invites somebody, sees the open letter and withdraws it', async () => {
  const page = await browser.pageOf('Noor Haddad')
  await page.goto('/people')
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByRole('alert').getByText('2 things need mending').waitFor()
  await checkAccessibility(page)
  await page.getByLabel('Name').fill('Femi Adeleke')
  await page.getByLabel('E-mail address').fill('femi.adeleke@dpws.example.gov')
  await screenshot(page, 'invite')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByText('Femi Adeleke (femi.adeleke@dpws.example.gov) as Staff').waitFor()
  await page.getByRole('button', { name: 'Withdraw the invitation of Femi Adeleke' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw the invitation' }).click()
  await page.getByText('Femi Adeleke (').waitFor({ state: 'detached' })
})

test('the letter’s link opens an account, with a password of one’s own', async () => {
  const noor = await browser.pageOf('Noor Haddad')
  await noor.goto('/people/invite')
  await noor.getByLabel('Name').fill('Olu Bako')
  await noor.getByLabel('E-mail address').fill('olu.bako@dpws.example.gov')
  await noor.getByRole('button', { name: 'Send the invitation' }).click()
  await noor.getByText('Olu Bako (').waitFor()
  const outbox = await noor.request.get('/api/mail/outbox')
  const link = /\/invitation#\S+/.exec(JSON.parse(JSON.stringify(await outbox.json())).messages[0].text)?.[0]
  assert.ok(link, 'the demonstration shows the letter')
  const page = await browser.newPage()
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'Welcome, Olu Bako' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'invitation')
  await page.getByLabel('Choose a password').fill('short')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.getByRole('alert').getByText('at least 12 characters').waitFor()
  await page.getByLabel('Choose a password').fill('a password that is long')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await main(page).getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('E-mail address').fill('olu.bako@dpws.example.gov')
  await page.getByRole('textbox', { name: 'Password' }).fill('a password that is long')
  await main(page).getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await page.goto('/account')
  await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor()
  await page.getByRole('region', { name: 'Recent sign-ins' }).getByText('signed in, with the password').waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'account')
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  await page.getByLabel('Current password').fill('a password that is long')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('img', { name: 'Code to scan with an authenticator app' }).waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'second-factor')
  await page.getByLabel('3. The code that the app shows now').fill('000000')
  await page.getByRole('button', { name: 'Turn the second factor on' }).click()
  await page.getByRole('alert').getByText('That code is not right').waitFor()
})

test('a passkey is added, signs in, and is removed', async () => {
  const page = await browser.pageOf('Leilani Kahale')
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const
  await device.send('WebAuthn.addVirtualAuthenticator', { options })
  await page.goto('/account')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel('A name for it').fill('Work laptop')
  await page.getByRole('dialog').getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('Work laptop, added').waitFor()
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await page.goto('/account')
  await page.getByRole('button', { name: 'Remove the passkey Work laptop' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the passkey' }).click()
  await page.getByText('None yet.').waitFor()
})

test('somebody issues a token, sees its secret once, and revokes it', async () => {
  const page = await browser.pageOf('Mateo Villanueva')
  await page.goto('/account/tokens')
  await page.getByLabel('What it is for').fill('Nightly export')
  await page.getByText('Read people and roles').click()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Issue the token' }).click()
  const secret = (await page.getByText(/^plt_/).textContent()) ?? ''
  const answer = await page.request.fetch('/api/identity/me', { headers: { authorization: `Bearer ${secret}` } })
  assert.equal(answer.status(), 200)
  await screenshot(page, 'tokens')
  await page.reload()
  await main(page).getByRole('strong').getByText('Nightly export').waitFor()
  assert.equal(await page.getByText(secret).count(), 0)
  await page.getByRole('button', { name: 'Revoke the token Nightly export' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke the token' }).click()
  await page.getByText('Revoked').waitFor()
  assert.equal(
    (await page.request.fetch('/api/identity/me', { headers: { authorization: `Bearer ${secret}` } })).status(),
    401,
  )
})

test('the organisation grows by a part and loses it again', async () => {
  const page = await browser.pageOf('Noor Haddad')
  await page.goto('/organisation')
  await page.getByText('Bureau of Roads and Bridges', { exact: true }).first().waitFor()
  await checkAccessibility(page)
  await screenshot(page, 'organisation')
  await page.getByRole('button', { name: 'Add a part' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Office of Sidewalks')
  await page.getByLabel('Abbreviation').fill('OS')
  await page.getByRole('button', { name: 'Add the part' }).click()
  await page.getByRole('button', { name: 'Close it Office of Sidewalks' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close it' }).click()
  await page.getByRole('button', { name: 'Open it again Office of Sidewalks' }).waitFor()
})

test('groups, a forgotten password and the second step are pages that everybody can use', async () => {
  const noor = await browser.pageOf('Noor Haddad')
  await noor.goto('/group-roles')
  await noor.getByRole('heading', { level: 1, name: 'Groups and roles' }).waitFor()
  await checkAccessibility(noor)
  const page = await browser.newPage()
  for (const [path, title] of [
    ['/forgotten-password', 'Forgotten password'],
    ['/new-password', 'New password'],
    ['/sign-in/second-step', 'Second step'],
    ['/invitation', 'This invitation does not open'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await checkAccessibility(page)
  }
})

test('a colleague without the role of administrator sees people and changes nothing', async () => {
  const page = await browser.pageOf('Amara Okafor')
  await page.goto('/people')
  await page.getByRole('link', { name: 'Yuki Tanabe' }).click()
  await page.getByRole('heading', { level: 1, name: 'Yuki Tanabe' }).waitFor()
  assert.equal(await main(page).getByRole('button').count(), 0)
  await page.goto('/people/invite')
  await page.getByRole('heading', { level: 1, name: 'This page is not open to you' }).waitFor()
})
