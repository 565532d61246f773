import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { after, before } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { demoSignInEndpoint, listPersonasEndpoint } from '@pilothouse/platform/identity/demo-contract'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const widths = [1280, 390] as const

/** A browser for the journeys of one file. */
export interface JourneyBrowser {
  /** A page of somebody new: nobody is signed in. */
  readonly newPage: () => Promise<Page>
  /** The same with scripts switched off, for pages that must work without. */
  readonly newPlainPage: () => Promise<Page>
  /** Today, as somebody of the demonstration sees it. */
  readonly pageOf: (name: string) => Promise<Page>
}

/**
 * Opens Chromium on the running server (`JOURNEY_BASE_URL`) before the first journey and closes it after the last. Errors
 * of scripts, refused resources and requests to other hosts, which nobody would see, fail the file then.
 */
export function journeyBrowser(): JourneyBrowser {
  const baseURL = process.env['JOURNEY_BASE_URL'] ?? ''
  const faults: string[] = []
  let browser: Browser
  before(async () => {
    assert.ok(baseURL, 'Browser journeys run against a server: set JOURNEY_BASE_URL to its address')
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
    browser = await chromium.launch({ executablePath, args: quiet })
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(faults, [], 'No script failed, and nothing was asked of another host')
  })
  const open = async (javaScriptEnabled: boolean): Promise<Page> => {
    const viewport = { width: 1280, height: 900 }
    const context = await browser.newContext({ baseURL, viewport, reducedMotion: 'reduce', javaScriptEnabled })
    noteFaults(context, baseURL, faults)
    return context.newPage()
  }
  const pageOf = async (name: string): Promise<Page> => {
    const page = await open(true)
    await signInAs(page, name)
    return page
  }
  return { newPage: () => open(true), newPlainPage: () => open(false), pageOf }
}

function noteFaults(context: BrowserContext, baseURL: string, faults: string[]): void {
  context.on('weberror', (error) => faults.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) faults.push(message.text())
  })
  context.on('request', (request) => {
    if (!request.url().startsWith(baseURL) && !/^(data|blob|about):/.test(request.url()))
      faults.push(`asked ${request.url()}`)
  })
}

/** Signs in as somebody of the demonstration, by name, through the door behind the button, and waits for Today. */
async function signInAs(page: Page, name: string): Promise<void> {
  const answer = await page.request.get(listPersonasEndpoint.path)
  const { personas } = listPersonasEndpoint.output.parse(await answer.json())
  const personId = personas.find((persona) => persona.name === name)?.id
  const entered = await page.request.post(demoSignInEndpoint.path, {
    data: { personId },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  assert.ok(entered.ok(), `${name} can be chosen`)
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}

/** Fails when axe finds anything at all on the page, at desk and phone width. No rule is disabled. */
export async function checkAccessibility(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    // One frame needs no second page in which to gather what was found.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
    )
    assert.deepEqual(found, [], `${page.url()} at ${width} pixels`)
  }
}

/** With `SCREENSHOTS=true`, keeps a picture of the whole page at desk and phone width in `.data/screenshots`, to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] === 'true') await keepPictures(page, name)
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function keepPictures(page: Page, name: string): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../.data/screenshots')
  await mkdir(folder, { recursive: true })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true })
  }
}
