import type { PackEntry } from '../../policy-packs/listing/pack-entry.ts'

/** How sure the duties of a pack are: `20 from summaries or copies, 2 of our own design`. */
export function saySureness({ obligations, primary, ownDesign, unverified }: PackEntry): string {
  const parts: readonly (readonly [number, string])[] = [
    [primary, 'read in the source'],
    [obligations - primary - ownDesign - unverified, 'from summaries or copies'],
    [ownDesign, 'of our own design'],
    [unverified, 'not verified'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
}
