import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../database/connect.ts'
import { LAST_TRY, pauseAfter, type OutboxMessage } from './outbox-message.ts'
import { markNotSent, markSent, takeDueMessage } from './outbox-message.store.ts'

/** Where letters go out, and in whose name. */
export interface MailSettings {
  /** Sees every agency: not the one of a request. */
  readonly db: Database
  readonly now: () => Date
  readonly log: Pick<Logger, 'warn' | 'error'>
  /** `smtp://user:password@host:port`, or `smtps:` for TLS from the first byte. */
  readonly smtpUrl: string
  readonly from: string
  /** How often the outbox is looked at; 5 unless told. */
  readonly everySeconds?: number
}

/** Sends what is in the outbox, beside other servers that do the same. */
export interface MailSender {
  /** Sends what is due now. */
  readonly sendDue: () => Promise<void>
  /** Ends with the letter that is under way. */
  readonly stop: () => Promise<void>
}

type Transport = ReturnType<typeof openTransport>
type Outcome = 'sent' | 'not taken' | 'no answer'

/** Starts to send. A letter that the server does not take is tried again for about a day, then given up where an administrator sees it. */
export function startMailSender(settings: MailSettings): MailSender {
  const transport = openTransport(settings.smtpUrl)
  const stopping = new AbortController()
  const sendDue = () => sendAll(settings, transport, stopping.signal)
  const working = keepSending(settings, sendDue, stopping.signal)
  return {
    sendDue,
    stop: async () => {
      stopping.abort()
      await working
      transport.close()
    },
  }
}

const openTransport = (url: string) =>
  createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

async function keepSending(settings: MailSettings, sendDue: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sendDue().catch((error: unknown) => settings.log.error({ err: error }, 'the outbox could not be emptied'))
    await sleep((settings.everySeconds ?? 5) * 1000, undefined, { signal }).catch(() => {})
  }
}

/** One after the other, until nothing is due or the server no longer answers. */
async function sendAll(settings: MailSettings, transport: Transport, signal: AbortSignal): Promise<void> {
  const { db, now } = settings
  while (!signal.aborted) {
    const message = await takeDueMessage(db, now(), (tries) => new Date(now().getTime() + pauseAfter(tries)))
    if (!message) return
    if ((await sendOne(settings, transport, message)) === 'no answer') return
  }
}

async function sendOne(
  { db, now, from, log }: MailSettings,
  transport: Transport,
  message: OutboxMessage,
): Promise<Outcome> {
  const { id, to, subject, text } = message
  try {
    const messageId = `<${id}@${from.split('@').at(-1)}>`
    await transport.sendMail({
      from,
      to,
      subject,
      text: text ?? '',
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    await markSent(db, id, now())
    return 'sent'
  } catch (error) {
    const { reason, outcome, forGood } = judge(error)
    log.warn({ messageId: id, reason }, 'a letter was not sent')
    await markNotSent(db, id, reason, forGood || message.tries >= LAST_TRY)
    return outcome
  }
}

/** A server that refuses the address (5xx) will do so tomorrow; anything else may pass. */
function judge(error: unknown): { reason: string; outcome: Outcome; forGood: boolean } {
  const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  const forGood = code === 'EENVELOPE' && status >= 500
  return { reason, forGood, outcome: code === 'EENVELOPE' || code === 'EMESSAGE' ? 'not taken' : 'no answer' }
}
