/** The page of one version of a pack. */
export const packHref = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `/governance/policy-packs/${id}/${version}`

/** Where the way to a pack's pages begins. */
export const packsCrumb = { label: 'Policy packs', to: '/governance/policy-packs' }

/** The day as the record counts it, in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10)
