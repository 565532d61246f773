import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { Refusal } from '../../refusal.ts'
import { DamagedFile } from './damaged-file.ts'

/** Hashes and counts what flows through, and refuses at the first byte past the limit. */
export function measure(limit: number): { through: Transform; result: () => { sha256: string; size: number } } {
  const hash = createHash('sha256')
  let size = 0
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length
      if (size > limit)
        return done(
          new Refusal(
            'too-large',
            `This is larger than the ${Math.round(limit / 1_000_000)} MB that are accepted here.`,
          ),
        )
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, result: () => ({ sha256: hash.digest('hex'), size }) }
}

/** Passes stored bytes on, and fails at their end when they are not the ones that were kept: a damaged file is no evidence. */
export function provesItself(sha256: string): Transform {
  const hash = createHash('sha256')
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
    flush: (done) =>
      done(hash.digest('hex') === sha256 ? null : new DamagedFile(`The stored file ${sha256} is damaged`)),
  })
}
