import { createHash } from 'node:crypto'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { insertPack } from '../pack.store.ts'
import type { PolicyPack } from '../policy-pack.ts'
import { LARGEST_PACK, readPolicyPackFile, type ReadPack } from './read-policy-pack.ts'
import { shippedPack } from '../shipped-packs.ts'

/** Reads a pack and says what it holds, or what is wrong with it, line by line. Keeps nothing. */
export async function checkPolicyPack(
  _context: Context,
  _input: object,
  body: ReadableStream<Uint8Array>,
): Promise<ReadPack> {
  return readPolicyPackFile(await bytesOf(body))
}

/** Adds a pack of the agency's own, or refuses it whole. It holds nowhere before somebody turns it on. */
export async function addPolicyPack(
  context: Context,
  _input: object,
  body: ReadableStream<Uint8Array>,
): Promise<PolicyPack> {
  return addPolicyPackText(context, await bytesOf(body))
}

/** The same for bytes at hand. */
export async function addPolicyPackText(context: Context, bytes: Uint8Array): Promise<PolicyPack> {
  const read = readPolicyPackFile(bytes)
  if (read.kind === 'refused') throw refusalOf(read.faults)
  const { pack, text } = read
  const sha256 = createHash('sha256').update(text).digest('hex')
  return context.transaction(async (db) => {
    const { id: byId, name: byName } = context.person
    const isNew =
      !shippedPack(pack.id, pack.version) &&
      (await insertPack(db, { pack, text, sha256, byId, byName, at: context.now() }))
    if (!isNew)
      throw new Refusal(
        'conflict',
        `There is a pack ${pack.id} of ${pack.version} already, and a version is never changed. Give yours another id or another version.`,
      )
    const subject = `${pack.id} ${pack.version}`
    await announce(db, context, { event: 'policy pack added', subject, detail: { title: pack.title, sha256 } })
    return pack
  })
}

function refusalOf(faults: Extract<ReadPack, { kind: 'refused' }>['faults']): Refusal {
  const said = faults.map(({ line, path, because }) => [`Line ${line}${path && `, ${path}`}`, because] as const)
  const more = faults.length > 1 ? ` ${faults.length - 1} more faults are listed.` : ''
  return new Refusal('invalid', `The pack was refused whole. ${said[0]?.join(': ') ?? ''}${more}`, {
    fields: Object.fromEntries(said.slice(0, 100)),
  })
}

async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const bytes = new Uint8Array(await new Response(body).arrayBuffer())
  if (bytes.length > LARGEST_PACK) throw new Refusal('too-large', 'A policy pack is at most 1 MB.')
  return bytes
}
