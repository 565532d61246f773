import { z } from 'zod'

/** The disciplines whose reviewers look at a use of AI (playbook, play 2). */
export const Discipline = z.enum([
  'privacy',
  'civil rights and liberties',
  'legal',
  'cybersecurity',
  'records',
  'procurement',
  'accessibility',
  'human capital',
  'data',
  'mission',
])
export type Discipline = z.infer<typeof Discipline>

/** What a person may be in an organisation. The public needs no role. */
export const Role = z.enum([
  'staff',
  'use-case owner',
  'reviewer',
  'board member',
  'chief AI officer',
  'executive sponsor',
  'administrator',
  'trainer',
  'auditor',
])
export type Role = z.infer<typeof Role>

/** A role is held in one organisation and reaches everything below it. */
export const HeldRole = z.object({
  role: Role,
  organisationId: z.uuid(),
  /** Materialised path of the organisation: `/government/agency/component/`, of ids. */
  path: z.string(),
  discipline: Discipline.nullable(),
})
export type HeldRole = z.infer<typeof HeldRole>

/** Who acts: a signed-in person, an API token that acts for one, the installation itself, or a visitor. */
export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** The agency whose rows this person can see at all; null for a visitor. */
  agencyId: z.uuid().nullable(),
  agencyName: z.string(),
  roles: z.array(HeldRole),
  via: z.enum(['session', 'token', 'system', 'visitor']),
  /** Of a token: `use-cases:read`, `use-cases:write` and so on. Null means everything that the roles allow. */
  scopes: z.array(z.string()).nullable(),
})
export type Person = z.infer<typeof Person>

/** Nobody in particular: a member of the public, or somebody who has not signed in. */
export const visitor: Person = {
  id: '',
  name: 'Visitor',
  email: '',
  agencyId: null,
  agencyName: '',
  roles: [],
  via: 'visitor',
  scopes: null,
}

/** Whether the person holds one of the roles, anywhere or for the organisation at `path`. */
export function holds(person: Person, roles: readonly Role[], path?: string): boolean {
  return person.roles.some((held) => roles.includes(held.role) && (path === undefined || path.startsWith(held.path)))
}

/** Open to everybody, signed in or not. */
export const anyone = (_person: Person): boolean => true

/** Anybody who has signed in (or a token that acts for them). */
export const anyMember = (person: Person): boolean => person.agencyId !== null

const INSTALLATION = 'installation:'

/** The installation itself, at work in one agency: jobs and reactions that no person asked for. It holds no role. */
export const installationIn = (agencyId: string): Person => ({
  ...visitor,
  id: `${INSTALLATION}${agencyId}`,
  name: 'Pilothouse',
  agencyId,
  via: 'system',
})

/** The agency in which the installation works under this id; null when it is somebody else's id. */
export const agencyOfInstallation = (personId: string): string | null =>
  personId.startsWith(INSTALLATION) ? personId.slice(INSTALLATION.length) : null
