import type { Context } from '@pilothouse/platform/context'

/** The same context, as it was some days ago; also inside of what it calls. */
export const daysBefore = (context: Context, days: number): Context => ({
  ...context,
  now: () => new Date(context.now().getTime() - days * 86_400_000),
  within: (db) => daysBefore(context.within(db), days),
})
