import { FLOAT, floatAttribute, integerAttribute, integersAttribute, OnnxGraph } from './onnx-graph.ts'
import { type FindWeight, realNumbers, zeroPoint } from './model-weights.ts'

/** Numbers in one embedding. */
export const DIMENSIONS = 384

const HEADS = 12
const HEAD_WIDTH = DIMENSIONS / HEADS
const LAYERS = 6
const SMALLEST = 1e-12
const BERT = 'StatefulPartitionedCall/model/tf_bert_model/bert/'

/** What the parts of the encoder are written with. */
interface Draft {
  readonly graph: OnnxGraph
  readonly weight: FindWeight
}

/**
 * Writes the sentence encoder (BERT, mean over tokens, unit length) as an ONNX file that multiplies in eight bits.
 * It reads one text at a time: in a batch, the scale of the eight bits, and so a vector, would depend on its neighbours.
 */
export function writeEncoder(weight: FindWeight): Uint8Array {
  const draft = { graph: new OnnxGraph(), weight }
  addShapes(draft.graph)
  let hidden = addEmbeddings(draft)
  for (let layer = 0; layer < LAYERS; layer++) hidden = addLayer(draft, layer, hidden)
  draft.graph.apply('ReduceMean', [hidden, 'second'], 'mean', [integerAttribute('keepdims', 0)])
  draft.graph.apply('LpNormalization', ['mean'], 'embedding', [integerAttribute('axis', -1), integerAttribute('p', 2)])
  const tokens = { name: 'tokens', type: 'int64' as const, axes: [1, 'length'] }
  return draft.graph.toFile('all-MiniLM-L6-v2', [tokens], [{ name: 'embedding', type: 'float', axes: [1, DIMENSIONS] }])
}

function addShapes(graph: OnnxGraph): void {
  const list = (name: string, ...numbers: number[]) =>
    graph.constant(name, [numbers.length], BigInt64Array.from(numbers, BigInt))
  list('second', 1)
  list('by_head', 0, 0, HEADS, HEAD_WIDTH)
  list('by_token', 0, 0, DIMENSIONS)
  graph.constant('attention_scale', [], Float32Array.of(1 / Math.sqrt(HEAD_WIDTH)))
}

function addEmbeddings(draft: Draft): string {
  const { graph, weight } = draft
  const words = addLookup(draft, 'unknown', 'word', 'tokens')
  const places = addLookup(draft, 'unknown_0', 'place', addPlaces(graph))
  const kind = graph.constant('kind', [DIMENSIONS], realNumbers(weight('unknown_1')).slice(0, DIMENSIONS))
  graph.apply('Add', [words, places], 'word_and_place')
  graph.apply('Add', ['word_and_place', kind], 'embedded')
  return addNorm(draft, `${BERT}embeddings/LayerNorm`, 'embedded', 'hidden_0')
}

/** The places of the tokens: 0, 1, 2 … up to the longest text of the batch. */
function addPlaces(graph: OnnxGraph): string {
  graph.constant('start', [], BigInt64Array.of(0n))
  graph.constant('step', [], BigInt64Array.of(1n))
  graph.apply('Shape', ['tokens'], 'shape')
  graph.apply('Gather', ['shape', 'step'], 'length')
  return graph.apply('Range', ['start', 'length', 'step'], 'places')
}

/** Rows of a table are taken in eight bits and made real afterwards, so the table stays small in memory. */
function addLookup({ graph, weight }: Draft, key: string, name: string, rows: string): string {
  const table = weight(key)
  graph.constant(`${name}_table`, table.shape, table.bytes)
  graph.constant(`${name}_scale`, [], Float32Array.of(table.scale))
  graph.constant(`${name}_zero`, [], Uint8Array.of(zeroPoint(table)))
  graph.apply('Gather', [`${name}_table`, rows], `${name}_bytes`)
  return graph.apply('DequantizeLinear', [`${name}_bytes`, `${name}_scale`, `${name}_zero`], `${name}_rows`)
}

function addNorm({ graph, weight }: Draft, key: string, input: string, output: string): string {
  const scale = weight(`${key}/batchnorm/mul/ReadVariableOp`)
  const shift = weight(`${key}/batchnorm/ReadVariableOp`)
  graph.constant(`${output}_scale`, scale.shape, realNumbers(scale))
  graph.constant(`${output}_shift`, shift.shape, realNumbers(shift))
  const attributes = [integerAttribute('axis', -1), floatAttribute('epsilon', SMALLEST)]
  return graph.apply('LayerNormalization', [input, `${output}_scale`, `${output}_shift`], output, attributes)
}

function addLayer(draft: Draft, layer: number, hidden: string): string {
  const key = `${BERT}encoder/layer_._${layer}/`
  const name = `layer_${layer}`
  const attended = addAttention(draft, `${key}attention/`, name, hidden)
  const inner = addDense(draft, `${key}intermediate/dense`, addQuantized(draft.graph, attended), `${name}_inner`)
  const active = draft.graph.apply('Gelu', [inner], `${name}_active`)
  const outer = addDense(draft, `${key}output/dense`, addQuantized(draft.graph, active), `${name}_outer`)
  const sum = draft.graph.apply('Add', [outer, attended], `${name}_sum`)
  return addNorm(draft, `${key}output/LayerNorm`, sum, `hidden_${layer + 1}`)
}

function addAttention(draft: Draft, key: string, name: string, hidden: string): string {
  const { graph } = draft
  const input = addQuantized(graph, hidden)
  const heads = (part: string, order: readonly number[]) =>
    addHeads(graph, addDense(draft, `${key}self/${part}`, input, `${name}_${part}`), order)
  const query = heads('query', [0, 2, 1, 3])
  const keys = heads('key', [0, 2, 3, 1])
  const value = heads('value', [0, 2, 1, 3])
  graph.apply('MatMul', [query, keys], `${name}_product`)
  graph.apply('Mul', [`${name}_product`, 'attention_scale'], `${name}_scores`)
  graph.apply('Softmax', [`${name}_scores`], `${name}_shares`, [integerAttribute('axis', -1)])
  graph.apply('MatMul', [`${name}_shares`, value], `${name}_context`)
  const order = [integersAttribute('perm', [0, 2, 1, 3])]
  graph.apply('Transpose', [`${name}_context`], `${name}_context_by_token`, order)
  const context = graph.apply('Reshape', [`${name}_context_by_token`, 'by_token'], `${name}_joined`)
  const output = addDense(draft, `${key}output/dense`, addQuantized(graph, context), `${name}_attention`)
  graph.apply('Add', [output, hidden], `${name}_attention_sum`)
  return addNorm(draft, `${key}output/LayerNorm`, `${name}_attention_sum`, `${name}_attended`)
}

function addHeads(graph: OnnxGraph, input: string, order: readonly number[]): string {
  const split = graph.apply('Reshape', [input, 'by_head'], `${input}_split`)
  return graph.apply('Transpose', [split], `${input}_heads`, [integersAttribute('perm', order)])
}

/** Turns an activation into bytes with its own scale; query, key and value share one such step. */
function addQuantized(graph: OnnxGraph, input: string): string {
  const outputs = [`${input}_bytes`, `${input}_scale_of_bytes`, `${input}_zero_of_bytes`]
  graph.applyToMany('DynamicQuantizeLinear', [input], outputs, [])
  return input
}

/** A linear layer. Weights become signed bytes: unsigned × signed is the fast path of x86 processors. */
function addDense({ graph, weight }: Draft, key: string, input: string, output: string): string {
  const matrix = weight(`${key}/Tensordot/ReadVariableOp`)
  const bias = weight(`${key}/BiasAdd/ReadVariableOp`)
  graph.constant(
    `${output}_matrix`,
    matrix.shape,
    Int8Array.from(matrix.bytes, (byte) => byte - 128),
  )
  graph.constant(`${output}_zero`, [], Int8Array.of(zeroPoint(matrix) - 128))
  graph.constant(`${output}_matrix_scale`, [], Float32Array.of(matrix.scale))
  graph.constant(`${output}_bias`, bias.shape, realNumbers(bias))
  const factors = [`${input}_bytes`, `${output}_matrix`, `${input}_zero_of_bytes`, `${output}_zero`]
  graph.apply('MatMulInteger', factors, `${output}_whole`)
  graph.apply('Cast', [`${output}_whole`], `${output}_real`, [integerAttribute('to', FLOAT)])
  graph.apply('Mul', [`${input}_scale_of_bytes`, `${output}_matrix_scale`], `${output}_scale`)
  graph.apply('Mul', [`${output}_real`, `${output}_scale`], `${output}_scaled`)
  return graph.apply('Add', [`${output}_scaled`, `${output}_bias`], output)
}
