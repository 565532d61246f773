import { z } from 'zod'
import { Refusal } from '@pilothouse/platform/refusal'
import type { ModelFiles } from './model-files.ts'

/** One weight in eight bits: the real number is `bytes × scale + lowest`. */
export interface Weight {
  readonly shape: readonly number[]
  readonly bytes: Uint8Array
  readonly lowest: number
  readonly scale: number
}

/** Finds a weight by its name in the manifest. */
export type FindWeight = (name: string) => Weight

// The weights manifest of a TensorFlow.js graph model, as far as it concerns us.
const Quantization = z.object({ min: z.number(), scale: z.number() })
const Manifest = z.object({
  weightsManifest: z.tuple([
    z.object({
      weights: z.array(
        z.object({ name: z.string(), shape: z.array(z.number()), quantization: Quantization.optional() }),
      ),
    }),
  ]),
})

const WORD = 4

/** Cuts the weights file at the places that its manifest gives. */
export function openWeights(files: Pick<ModelFiles, 'weights' | 'manifest'>): FindWeight {
  const [{ weights }] = Manifest.parse(JSON.parse(files.manifest.toString('utf8'))).weightsManifest
  const found = new Map<string, Weight>()
  let start = 0
  for (const { name, shape, quantization } of weights) {
    const count = shape.reduce((product, length) => product * length, 1)
    const end = start + count * (quantization ? 1 : WORD)
    const bytes = files.weights.subarray(start, end)
    if (quantization) found.set(name, { shape, bytes, lowest: quantization.min, scale: quantization.scale })
    start = end
  }
  return (name) => found.get(name) ?? refuseUnknown(name)
}

/** The real numbers of a weight. */
export function realNumbers(weight: Weight): Float32Array {
  return Float32Array.from(weight.bytes, (byte) => byte * weight.scale + weight.lowest)
}

/** The byte that stands for zero. */
export function zeroPoint(weight: Weight): number {
  return Math.round(-weight.lowest / weight.scale)
}

function refuseUnknown(name: string): never {
  throw new Refusal('unavailable', `The search model lacks the weight ${name}. Replace its files with the originals.`)
}
