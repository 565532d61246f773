import { type Bytes, bytesField, floatField, join, numberField, textField } from './protobuf.ts'

/** The numbers of a constant and their ONNX element type. */
export type Numbers = Float32Array | Uint8Array | Int8Array | BigInt64Array

/** An input or output: its element type and axes, of which a named one may have any length. */
export interface Port {
  readonly name: string
  readonly type: ElementType
  readonly axes: readonly (string | number)[]
}

type ElementType = keyof typeof ELEMENT_TYPE

// The field numbers and codes below are those of onnx.proto3 in the ONNX specification.
const ELEMENT_TYPE = { float: 1, uint8: 2, int8: 3, int64: 7 }
const ATTRIBUTE_TYPE = { float: 1, integer: 2, integers: 7 }
const FORMAT_VERSION = 9
const OPERATOR_SET = 20

/** An ONNX graph that is written node by node and then turned into the bytes of a model file. */
export class OnnxGraph {
  readonly #nodes: Bytes[] = []
  readonly #constants: Bytes[] = []

  /** Adds fixed numbers and returns their name, for use as an input. */
  constant(name: string, shape: readonly number[], numbers: Numbers): string {
    const raw = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
    const axes = shape.flatMap((length) => numberField(1, length))
    const type = numberField(2, ELEMENT_TYPE[elementType(numbers)])
    this.#constants.push([...axes, ...type, ...textField(8, name), ...bytesField(9, [raw])])
    return name
  }

  /** Adds an operation with one output and returns the output's name. */
  apply(operator: string, inputs: readonly string[], output: string, attributes: readonly Bytes[] = []): string {
    this.applyToMany(operator, inputs, [output], attributes)
    return output
  }

  /** Adds an operation with several outputs. */
  applyToMany(operator: string, inputs: readonly string[], outputs: readonly string[], attributes: readonly Bytes[]) {
    this.#nodes.push([
      ...inputs.flatMap((name) => textField(1, name)),
      ...outputs.flatMap((name) => textField(2, name)),
      ...textField(4, operator),
      ...attributes.flatMap((attribute) => bytesField(5, attribute)),
    ])
  }

  /** The model file, ready for an ONNX runtime. */
  toFile(name: string, inputs: readonly Port[], outputs: readonly Port[]): Uint8Array {
    const graph = [
      ...this.#nodes.flatMap((node) => bytesField(1, node)),
      ...textField(2, name),
      ...this.#constants.flatMap((constant) => bytesField(5, constant)),
      ...inputs.flatMap((port) => bytesField(11, portBytes(port))),
      ...outputs.flatMap((port) => bytesField(12, portBytes(port))),
    ]
    const operatorSet = bytesField(8, numberField(2, OPERATOR_SET))
    return join([...numberField(1, FORMAT_VERSION), ...bytesField(7, graph), ...operatorSet])
  }
}

/** A whole number that tunes an operation, such as the axis it works on. */
export function integerAttribute(name: string, value: number): Bytes {
  return [...textField(1, name), ...numberField(3, value), ...numberField(20, ATTRIBUTE_TYPE.integer)]
}

/** A list of whole numbers that tunes an operation. */
export function integersAttribute(name: string, values: readonly number[]): Bytes {
  const list = values.flatMap((value) => numberField(8, value))
  return [...textField(1, name), ...list, ...numberField(20, ATTRIBUTE_TYPE.integers)]
}

/** A number that tunes an operation. */
export function floatAttribute(name: string, value: number): Bytes {
  return [...textField(1, name), ...floatField(2, value), ...numberField(20, ATTRIBUTE_TYPE.float)]
}

/** ONNX's code for 32-bit floating point, which `Cast` takes as its target. */
export const FLOAT = ELEMENT_TYPE.float

function elementType(numbers: Numbers): ElementType {
  if (numbers instanceof Float32Array) return 'float'
  if (numbers instanceof Uint8Array) return 'uint8'
  return numbers instanceof Int8Array ? 'int8' : 'int64'
}

function portBytes(port: Port): Bytes {
  const axes = port.axes.flatMap((axis) =>
    bytesField(1, typeof axis === 'string' ? textField(2, axis) : numberField(1, axis)),
  )
  const tensor = [...numberField(1, ELEMENT_TYPE[port.type]), ...bytesField(2, axes)]
  return [...textField(1, port.name), ...bytesField(2, bytesField(1, tensor))]
}
