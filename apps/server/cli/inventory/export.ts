import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '@pilothouse/platform/refusal'
import { ExportFormat } from '@pilothouse/use-cases/inventory/export-format'
import { exportRecord } from '@pilothouse/use-cases/server'
import type { InventoryOptions } from './inventory-options.ts'
import { withAgency } from './with-agency.ts'

/** Writes the inventory to a file, which appears under its name only when it is whole. */
export async function runExport(_: readonly string[], options: InventoryOptions): Promise<number> {
  const { out } = options
  const format = ExportFormat.safeParse(options.format)
  if (!format.success) throw new Refusal('invalid', `Say --format with one of: ${ExportFormat.options.join(', ')}.`)
  if (out === undefined) throw new Refusal('invalid', 'Say --out FILE, or --out - for standard output.')
  await withAgency(options, async (context) => {
    const { pieces } = await exportRecord(context, { format: format.data })
    if (out === '-') await pipeline(Readable.from(pieces), process.stdout, { end: false })
    else await writeWhole(out, Readable.from(pieces))
  })
  return 0
}

async function writeWhole(out: string, pieces: Readable): Promise<void> {
  const draft = `${out}.${process.pid}.part`
  try {
    await pipeline(pieces, createWriteStream(draft, { flags: 'wx' }))
    await rename(draft, out)
  } catch (error) {
    await rm(draft, { force: true })
    if (error instanceof Error && 'code' in error && 'syscall' in error) {
      throw new Refusal(
        'invalid',
        `${out} cannot be written (${String(error.code)}). Check the folder, your rights and the space on the disk.`,
      )
    }
    throw error
  }
}
