import baseline from '@pilothouse/packs/policy/agency-baseline-2026-11-01.json' with { type: 'json' }
import nist from '@pilothouse/packs/policy/nist-ai-600-1-2024-07-26.json' with { type: 'json' }
import connecticut from '@pilothouse/packs/policy/us-ct-4a-2e-2025-01-01.json' with { type: 'json' }
import maryland from '@pilothouse/packs/policy/us-md-3-5-803-2025-01-01.json' with { type: 'json' }
import m2521 from '@pilothouse/packs/policy/us-omb-m-25-21-2025-04-03.json' with { type: 'json' }
import m2604 from '@pilothouse/packs/policy/us-omb-m-26-04-2025-12-11.json' with { type: 'json' }
import texas from '@pilothouse/packs/policy/us-tx-sb-1964-2025-09-01.json' with { type: 'json' }
import { PolicyPack } from './policy-pack.ts'

/** The packs that come with this release, every version of each. A file that was released is never edited. */
export const shippedPacks: readonly PolicyPack[] = [m2521, m2604, nist, baseline, connecticut, maryland, texas].map(
  (pack) => PolicyPack.parse(pack),
)

/** The shipped pack in exactly this version. */
export const shippedPack = (packId: string, version: string): PolicyPack | undefined =>
  shippedPacks.find((pack) => pack.id === packId && pack.version === version)
