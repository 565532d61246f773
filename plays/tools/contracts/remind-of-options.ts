import { dayOf } from '@pilothouse/platform/day'
import { createContext, type World } from '@pilothouse/platform/create-context'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { installationIn } from '@pilothouse/platform/identity/person'
import { announce } from '@pilothouse/platform/ledger/announce'
import { postMail } from '@pilothouse/platform/mail/post-mail'
import { agenciesToRemind, ownerAddress, takeDueOptions } from './option-reminder.store.ts'
import { findContract } from './contract-record.store.ts'

/** Reminds the owner of a contract of each option whose day comes near, once. By the clock, over all agencies. */
export async function remindOfOptions(world: World): Promise<void> {
  for (const agencyId of await agenciesToRemind(world.db, dayOf(world.now()))) {
    const context = createContext(world, installationIn(agencyId), 'contract options')
    await context.transaction(async (db) => {
      const due = await takeDueOptions(db, dayOf(context.now()), context.now())
      for (const { contractId, decideBy } of due) await remind(db, context, contractId, decideBy)
    })
  }
}

async function remind(db: Database, context: Context, contractId: string, decideBy: string): Promise<void> {
  const { title, providerName } = await findContract(db, contractId)
  const to = await ownerAddress(db, contractId)
  if (to !== null)
    await postMail(db, context, {
      to,
      subject: `Decide by ${decideBy}: ${title}`,
      text: [
        `The option in the contract "${title}" with ${providerName} must be decided by ${decideBy}.`,
        'Look at the clauses that are still missing first: an option is the moment to ask for them.',
        `The contract: ${context.installation.baseUrl}/tools/contracts/${contractId}`,
      ].join('\n\n'),
    })
  await announce(db, context, {
    event: 'contract option due',
    subject: contractId,
    detail: { decideBy, reminded: to !== null },
  })
}
