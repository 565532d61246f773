import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** A passkey made of software, after WebAuthn level 2: ES256, no attestation. */
export interface Authenticator {
  /** Answers a request to register. */
  readonly register: (challenge: string) => object
  /** Answers a request to sign in. */
  readonly assert: (challenge: string) => object
}

const UP = 0x01
const UV = 0x04
const AT = 0x40

/** `verifies` says whether it checks who holds it (finger, face, PIN); `origin` where its browser stands. */
export function createAuthenticator(origin: string, verifies = true): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const presence = verifies ? UP | UV : UP
  let counter = 0
  return {
    register: (challenge) => {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
      const authData = Buffer.concat([aboutSite(origin, presence | AT, counter), credential])
      const attestationObject = map([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return answer(id, { clientDataJSON: clientData('webauthn.create', challenge, origin), attestationObject })
    },
    assert: (challenge) => {
      counter += 1
      const clientDataJSON = clientData('webauthn.get', challenge, origin)
      const authenticatorData = aboutSite(origin, presence, counter)
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()])
      return answer(id, { clientDataJSON, authenticatorData, signature: sign('sha256', signed, privateKey) })
    },
  }
}

function answer(id: Buffer, response: Readonly<Record<string, Buffer>>): object {
  const name = id.toString('base64url')
  const texts = Object.entries(response).map(([part, bytes]) => [part, bytes.toString('base64url')])
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response: Object.fromEntries(texts) }
}

function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  return map([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ])
}

function aboutSite(origin: string, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([hash(new URL(origin).hostname), Buffer.from([flags]), count])
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

type Cbor = number | string | Buffer | ReadonlyMap<Cbor, Cbor>

/** As much of CBOR (RFC 8949) as a passkey needs. */
function encode(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flat().map(encode)])
}

function head(kind: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(kind << 5) | length])
  if (length < 256) return Buffer.from([(kind << 5) | 24, length])
  return Buffer.from([(kind << 5) | 25, length >> 8, length & 255])
}

const map = (entries: readonly (readonly [Cbor, Cbor])[]): Buffer => encode(new Map(entries))
