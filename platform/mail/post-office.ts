import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A mail server in this process that keeps what it takes. For tests. */
export interface PostOffice {
  readonly url: string
  /** Each letter as it came over the wire. */
  readonly letters: string[]
  /** Refuses these addresses for good. */
  readonly unknown: Set<string>
  readonly close: () => Promise<void>
}

/** Opens the mail server on a free port. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: string[] = []
  const unknown = new Set<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(unknown.has(address) ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        letters.push(Buffer.concat(pieces).toString('utf8'))
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    unknown,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
