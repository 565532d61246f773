import { z } from 'zod'

/** Where in a pack something stands: `['obligations', 3, 'appliesWhen']`. */
export type Path = readonly (string | number)[]

/** Something that is wrong with a pack, at its place in the value. */
export interface Fault {
  readonly path: Path
  /** What is wrong and what to do, in words. */
  readonly because: string
}

/** Something that is wrong with a pack, at its line in the file. */
export const PackFault = z.object({
  line: z.int(),
  /** `obligations[3].appliesWhen`; blank for the file as a whole. */
  path: z.string(),
  because: z.string(),
})
export type PackFault = z.infer<typeof PackFault>

/** A place as people write it: `obligations[3].appliesWhen`. */
export const sayPath = (path: Path): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('')
