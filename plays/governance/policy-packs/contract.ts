import { z } from 'zod'
import { download, endpoint, upload } from '@pilothouse/platform/http/endpoint'
import { mayDecidePacks, mayPreviewPacks, maySeeGovernance } from '../permissions.ts'
import { Adoption } from './adoptions/adoption.ts'
import { PackDecision, PlannedEnd, PlannedPack } from './adoptions/pack-decision.ts'
import { PackPreview } from './changes/pack-preview.ts'
import { OpenedPack } from './listing/opened-pack.ts'
import { PackEntry } from './listing/pack-entry.ts'
import { PolicyPack } from './policy-pack.ts'
import { PackFault } from './reading/pack-fault.ts'

const MB = 1_048_576
const WhichPack = z.object({ packId: z.string().min(1).max(100), version: z.iso.date() })

/** All packs. */
export const listPolicyPacks = endpoint({
  method: 'GET',
  path: '/api/governance/policy-packs',
  summary: 'Every version of every policy pack, and where it holds',
  allows: maySeeGovernance,
  input: z.object({}),
  output: z.array(PackEntry),
})

/** One pack. */
export const openPolicyPack = endpoint({
  method: 'GET',
  path: '/api/governance/policy-packs/:packId/versions/:version',
  summary: 'One version of a policy pack, with its duties, sources and history',
  allows: maySeeGovernance,
  input: WhichPack,
  output: OpenedPack,
})

/** The file of a pack. */
export const downloadPolicyPack = download({
  path: '/api/governance/policy-packs/:packId/versions/:version/file',
  summary: 'The file of a policy pack',
  allows: maySeeGovernance,
  input: WhichPack,
})

/** Reads a file without keeping it. */
export const checkPolicyPack = upload({
  path: '/api/governance/policy-packs/check',
  summary: 'Check the file of a policy pack: what it holds, or each fault with its line',
  allows: (person) => mayDecidePacks(person),
  input: z.object({}),
  output: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('read'), pack: PolicyPack }),
    z.object({ kind: z.literal('refused'), faults: z.array(PackFault) }),
  ]),
  bodyLimit: MB,
})

/** Keeps a file as a pack of the agency's own. */
export const addPolicyPack = upload({
  path: '/api/governance/policy-packs/own',
  summary: "Add a policy pack of the agency's own; it holds nowhere before it is turned on",
  allows: (person) => mayDecidePacks(person),
  input: z.object({}),
  output: PolicyPack,
  bodyLimit: MB,
})

/** What turning on would change. */
export const previewPolicyPack = endpoint({
  method: 'GET',
  path: '/api/governance/policy-packs/preview',
  summary: 'Which open uses would gain, lose or owe otherwise which duties under a version of a pack',
  allows: (person) => mayPreviewPacks(person),
  input: PlannedPack,
  output: PackPreview,
})

/** Turns a version on. */
export const applyPolicyPack = endpoint({
  method: 'POST',
  path: '/api/governance/policy-packs/adoptions',
  summary: 'Turn on a version of a policy pack for an organization, as it was shown',
  allows: (person) => mayDecidePacks(person),
  input: PlannedPack.extend(PackDecision.shape),
  output: Adoption,
})

/** What ending would change. */
export const previewPolicyPackEnd = endpoint({
  method: 'GET',
  path: '/api/governance/policy-packs/adoptions/:adoptionId/preview-end',
  summary: 'Which open uses would lose or gain which duties if a policy pack ended',
  allows: (person) => mayPreviewPacks(person),
  input: PlannedEnd,
  output: PackPreview,
})

/** Ends a pack. */
export const endPolicyPack = endpoint({
  method: 'POST',
  path: '/api/governance/policy-packs/adoptions/:adoptionId/end',
  summary: 'End a policy pack for an organization, as it was shown',
  allows: (person) => mayDecidePacks(person),
  input: PlannedEnd.extend(PackDecision.shape),
  output: Adoption,
})
