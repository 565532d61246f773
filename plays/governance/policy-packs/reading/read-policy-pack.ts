import { PolicyPack } from '../policy-pack.ts'
import { crossCheckPack } from './cross-check-pack.ts'
import { atLine, readJsonFile } from './json-file.ts'
import type { Fault, PackFault } from './pack-fault.ts'
import { ruleFaults } from './rule-faults.ts'
import { sayIssue } from './say-issue.ts'

/** The largest file of a pack, in bytes. */
export const LARGEST_PACK = 1_048_576

/** A pack that was read; or everything that is wrong with it, by line. There is no half of a pack. */
export type ReadPack =
  | { readonly kind: 'read'; readonly pack: PolicyPack; readonly text: string }
  | { readonly kind: 'refused'; readonly faults: PackFault[] }

/** Reads the bytes of a pack's file. */
export function readPolicyPackFile(bytes: Uint8Array): ReadPack {
  if (bytes.length > LARGEST_PACK) return whole('The file is larger than 1 MB. Divide the policy into several packs.')
  try {
    return readPolicyPack(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return whole('The file is not UTF-8 text. Save it as UTF-8, then try again.')
  }
}

/** Reads the text of a pack. */
export function readPolicyPack(text: string): ReadPack {
  const file = readJsonFile(text)
  if (file.kind === 'refused') return file
  const faults = faultsOf(file.value)
  if (!Array.isArray(faults)) return { kind: 'read', pack: faults, text }
  const lines = faults.map((fault) => atLine(text, file.root, fault))
  return { kind: 'refused', faults: lines.sort((a, b) => a.line - b.line) }
}

/** The pack, or its faults. Rules get a check of their own, because it can say which part of one is wrong. */
function faultsOf(value: unknown): PolicyPack | Fault[] {
  const inRules = rulesIn(value).flatMap(({ rule, at }) => ruleFaults(rule, ['obligations', at, 'appliesWhen']))
  const result = PolicyPack.safeParse(value, { reportInput: true })
  if (!result.success) {
    const issues = result.error.issues.flatMap(sayIssue)
    return [...issues.filter(({ path }) => !isBelow(path, inRules)), ...inRules]
  }
  const faults = [...inRules, ...crossCheckPack(result.data)]
  return faults.length > 0 ? faults : result.data
}

/** Whether a fault of the rule that `path` leads into was found already. */
const isBelow = (path: Fault['path'], faults: readonly Fault[]): boolean =>
  path[2] === 'appliesWhen' && faults.some((fault) => fault.path[1] === path[1])

function rulesIn(value: unknown): { rule: unknown; at: number }[] {
  const obligations = field(value, 'obligations')
  if (!Array.isArray(obligations)) return []
  return obligations.flatMap((obligation, at) => {
    const rule = field(obligation, 'appliesWhen')
    return rule === undefined ? [] : [{ rule, at }]
  })
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

const whole = (because: string): ReadPack => ({ kind: 'refused', faults: [{ line: 1, path: '', because }] })
