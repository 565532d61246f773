import type { Context } from '@pilothouse/platform/context'
import { html, type Html, type PublicPage, type PublicSite } from '@pilothouse/platform/http/page'

/** What the register is called. */
export const registerName = 'AI use register'

/** The feed that readers of the register may follow. */
export const registerFeed = { title: 'Changes to the AI use register', href: '/register.atom' } as const

/** The public register as a site: its name and its ways, with those to pages that other rooms serve in its frame. */
export const registerSite = (more: PublicSite['links']): PublicSite => ({
  name: registerName,
  home: '/register',
  links: [
    { label: 'Uses of AI', href: '/register' },
    { label: 'Waivers and counts', href: '/register/counts' },
    ...more,
  ],
  feed: registerFeed,
})

/** A page of the register. */
export const registerPage = (
  { installation }: Pick<Context, 'installation'>,
  site: PublicSite,
  page: Omit<PublicPage, 'site' | 'demo'>,
): PublicPage => ({
  ...page,
  site,
  demo: installation.demo,
})

/** A moment as a date in words: `23 November 2026`. */
export const dateInWords = (instant: string): string => calendar.format(new Date(instant))

const calendar = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The date, readable by programs too. */
export const dated = (instant: string): Html => html`<time datetime="${instant}">${dateInWords(instant)}</time>`

/** `1 use`, `12 uses`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
