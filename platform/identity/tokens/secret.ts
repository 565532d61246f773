import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits behind a prefix by which a leaked one is recognised. */
export const newSecret = (prefix: string): string => prefix + randomBytes(32).toString('base64url')

/** What is kept of a secret: so many random bits need no salt. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()
