import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { WaitingItem } from './waiting-item.ts'

/** How a topic tells what waits for a person. It reads, and nothing else. */
export type WaitingSource = (db: Database, context: Pick<Context, 'person' | 'now'>) => Promise<readonly WaitingItem[]>
