import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { postMail } from '@pilothouse/platform/mail/post-mail'
import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts'
import { labelOfCategory } from '../catalogue/data-category.ts'
import type { Approval } from './approval.ts'
import type { Addressee } from './approval.store.ts'

/** What a letter tells: a decision, or that an approval has ended. */
export interface News extends Pick<Approval, 'from' | 'until' | 'conditions' | 'reason' | 'dataCategories'> {
  readonly decision: Approval['decision'] | 'expired'
  readonly entry: Pick<CatalogueEntry, 'id' | 'name' | 'key'>
  readonly told: readonly Addressee[]
}

const says: Readonly<Record<News['decision'], string>> = {
  approved: 'is approved',
  conditional: 'is approved with conditions',
  suspended: 'is suspended. Stop using it until you hear that the suspension is lifted',
  revoked: 'is no longer approved. Stop using it',
  expired: 'is no longer approved, because its approval has ended. Stop using it',
}

/** Posts a letter to each person who is to hear of it. */
export async function tellPeople(
  db: Database,
  context: Pick<Context, 'person' | 'now' | 'installation'>,
  news: News,
): Promise<void> {
  const text = letterText(news, `${context.installation.baseUrl}/tools/catalogue/${news.entry.id}`)
  const subject = `${news.entry.name} ${says[news.decision].split('.')[0] ?? ''}`.replaceAll(/\p{Cc}+/gu, ' ')
  for (const { email } of news.told) await postMail(db, context, { to: email, subject, text })
}

function letterText(news: News, address: string): string {
  const { entry, decision, from, until, conditions, reason, dataCategories } = news
  const usable = decision === 'approved' || decision === 'conditional'
  return [
    `${entry.name} (${entry.key}) ${says[decision]}.`,
    usable ? `From ${from} ${until ? `until ${until}` : 'until further notice'}.` : '',
    usable ? `Data it may receive: ${dataCategories.map(labelOfCategory).join(', ')}.` : '',
    conditions && usable ? `Conditions: ${conditions}` : '',
    reason ? `Why: ${reason}` : '',
    `The record: ${address}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}
