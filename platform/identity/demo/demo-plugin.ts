import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth'
import { z } from 'zod'
import { Refusal } from '../../refusal.ts'

/** Signs somebody in without a password. It has no address: only `demo-sign-in.ts` calls it, which asks whether this is a demonstration. */
export const demoPlugin = {
  id: 'demo-door',
  endpoints: {
    signInAs: createAuthEndpoint({ method: 'POST', body: z.object({ personId: z.uuid() }) }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId)
      const session = user && (await ctx.context.internalAdapter.createSession(user.id))
      if (!session) throw new Refusal('not-found', 'This demonstration has no such person. Choose one from the list.')
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ signedIn: true })
    }),
  },
} satisfies BetterAuthPlugin
