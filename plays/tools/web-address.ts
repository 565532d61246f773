import { z } from 'zod'

/** An address on the web, or nothing. Only http and https: it becomes a link. */
export const WebAddress = z.union([
  z.literal(''),
  z.url({ protocol: /^https?$/, error: 'Give an address that begins with https://.' }).max(2000),
])
