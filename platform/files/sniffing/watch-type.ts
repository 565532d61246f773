import { Refusal } from '../../refusal.ts'
import { kindOfEnding, TEXT, wordsOf, type Kind } from './kinds.ts'
import { addPiece, emptySample, headIsFull } from './sample.ts'
import { isZip, sniffType } from './sniff-type.ts'

/** Looks at a file as it flows by. */
export interface TypeWatch {
  /** Passes the pieces on; ends with a refusal as soon as they are not what the name says. */
  readonly pass: (pieces: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>
  /** The media type, once everything has passed. */
  readonly type: string
}

/** Starts to look at a file with this name. Refuses an ending that is not accepted. */
export function watchType(name: string): TypeWatch {
  const kind = kindOfName(name)
  return { pass: (pieces) => pass(pieces, name, kind), type: kind.type }
}

function kindOfName(name: string): Kind {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  const kind = kindOfEnding.get(ending)
  if (kind) return kind
  if (ending === 'xls' || ending === 'doc' || ending === 'ppt') {
    throw new Refusal(
      'invalid',
      `“${name}” is in an old Office format. Save it as ${ending.toUpperCase()}X and upload that.`,
    )
  }
  const accepted = [...kindOfEnding.keys()].join(', ')
  throw new Refusal('invalid', `“${name}” is not of a kind that is accepted here. Accepted endings are: ${accepted}.`)
}

async function* pass(pieces: AsyncIterable<Uint8Array>, name: string, kind: Kind): AsyncGenerator<Uint8Array> {
  let sample = emptySample
  let lookedEarly = false
  for await (const piece of pieces) {
    sample = addPiece(sample, piece)
    if (!lookedEarly && headIsFull(sample)) {
      lookedEarly = true
      if (!isZip(sample)) refuseOther(name, kind, await sniffType(sample))
    }
    yield piece
  }
  if (sample.size === 0) throw new Refusal('invalid', `“${name}” is empty. Choose another file.`)
  refuseOther(name, kind, await sniffType(sample))
}

function refuseOther(name: string, kind: Kind, type: string): void {
  if (type === kind.looksLike) return
  const hint =
    type === TEXT
      ? 'Give it the ending that fits, such as .txt or .csv'
      : `Save it as ${kind.words.replace(/^an? /, '')} first`
  throw new Refusal('invalid', `“${name}” is not ${kind.words} but ${wordsOf(type)}. ${hint}, or choose another file.`)
}
