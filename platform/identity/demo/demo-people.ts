import { createHash } from 'node:crypto'
import type { Discipline, Role } from '../person.ts'

/** An organisation of the demonstration. All are fictional. */
export interface DemoOrganisation {
  readonly key: string
  readonly parent: string | null
  readonly kind: 'agency' | 'component' | 'office'
  readonly name: string
  readonly publicEmail: string
}

/** A person whom anybody may be in the demonstration. All are fictional. */
export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly agency: string
  /** What they do here, for the sign-in page. */
  readonly duties: string
  readonly roles: readonly { readonly role: Role; readonly at: string; readonly discipline?: Discipline }[]
}

/** The same id for the same words, so that links into the demonstration keep working after it is made anew. */
export function demoId(words: string): string {
  const hex = createHash('sha256').update(`pilothouse demonstration: ${words}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'DPWS',
    parent: null,
    kind: 'agency',
    name: 'Department of Public Works and Safety',
    publicEmail: 'ai@dpws.example.gov',
  },
  {
    key: 'BRB',
    parent: 'DPWS',
    kind: 'component',
    name: 'Bureau of Roads and Bridges',
    publicEmail: 'roads@dpws.example.gov',
  },
  {
    key: 'OPS',
    parent: 'BRB',
    kind: 'office',
    name: 'Office of Permit Services',
    publicEmail: 'permits@dpws.example.gov',
  },
  {
    key: 'ESA',
    parent: 'DPWS',
    kind: 'component',
    name: 'Emergency Services Administration',
    publicEmail: 'emergency@dpws.example.gov',
  },
  {
    key: 'DCO',
    parent: 'ESA',
    kind: 'office',
    name: 'Dispatch Center Operations',
    publicEmail: 'dispatch@dpws.example.gov',
  },
  {
    key: 'OCIO',
    parent: 'DPWS',
    kind: 'component',
    name: 'Office of the Chief Information Officer',
    publicEmail: 'ocio@dpws.example.gov',
  },
  { key: 'CAF', parent: null, kind: 'agency', name: 'City of Alder Falls', publicEmail: 'ai@alderfalls.example.gov' },
  {
    key: 'WTR',
    parent: 'CAF',
    kind: 'component',
    name: 'Water and Streets Division',
    publicEmail: 'streets@alderfalls.example.gov',
  },
]

export const demoPeople: readonly DemoPerson[] = [
  {
    name: 'Amara Okafor',
    email: 'amara.okafor@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Staff member in a dispatch center: files ideas, asks, learns',
    roles: [{ role: 'staff', at: 'DCO' }],
  },
  {
    name: 'Mateo Villanueva',
    email: 'mateo.villanueva@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Use-case owner in roads and bridges: writes pilot proposals',
    roles: [
      { role: 'staff', at: 'BRB' },
      { role: 'use-case owner', at: 'BRB' },
    ],
  },
  {
    name: 'Ingrid Solheim',
    email: 'ingrid.solheim@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Reviewer for privacy and records',
    roles: [
      { role: 'reviewer', at: 'DPWS', discipline: 'privacy' },
      { role: 'reviewer', at: 'DPWS', discipline: 'records' },
    ],
  },
  {
    name: 'Rajesh Iyer',
    email: 'rajesh.iyer@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Reviewer for cybersecurity and data',
    roles: [
      { role: 'reviewer', at: 'DPWS', discipline: 'cybersecurity' },
      { role: 'reviewer', at: 'DPWS', discipline: 'data' },
    ],
  },
  {
    name: 'Leilani Kahale',
    email: 'leilani.kahale@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Reviewer for civil rights and liberties, and for accessibility',
    roles: [
      { role: 'reviewer', at: 'DPWS', discipline: 'civil rights and liberties' },
      { role: 'reviewer', at: 'DPWS', discipline: 'accessibility' },
    ],
  },
  {
    name: 'Tomasz Zielinski',
    email: 'tomasz.zielinski@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Reviewer for legal questions and procurement',
    roles: [
      { role: 'reviewer', at: 'DPWS', discipline: 'legal' },
      { role: 'reviewer', at: 'DPWS', discipline: 'procurement' },
    ],
  },
  {
    name: 'Grace Whitehorse',
    email: 'grace.whitehorse@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Member of the AI review board, for emergency services',
    roles: [
      { role: 'board member', at: 'DPWS' },
      { role: 'reviewer', at: 'ESA', discipline: 'mission' },
    ],
  },
  {
    name: 'Yuki Tanabe',
    email: 'yuki.tanabe@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Chief AI Officer: decides, publishes the inventory',
    roles: [
      { role: 'chief AI officer', at: 'DPWS' },
      { role: 'board member', at: 'DPWS' },
    ],
  },
  {
    name: 'Samuel Adeyemi',
    email: 'samuel.adeyemi@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Executive sponsor: sets mission priorities',
    roles: [{ role: 'executive sponsor', at: 'DPWS' }],
  },
  {
    name: 'Noor Haddad',
    email: 'noor.haddad@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Administrator: people, roles, organization, imports',
    roles: [{ role: 'administrator', at: 'DPWS' }],
  },
  {
    name: 'Bridget Malloy',
    email: 'bridget.malloy@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Trainer: courses and sessions, human capital reviews',
    roles: [
      { role: 'trainer', at: 'DPWS' },
      { role: 'reviewer', at: 'DPWS', discipline: 'human capital' },
    ],
  },
  {
    name: 'Daniel Kwon',
    email: 'daniel.kwon@dpws.example.gov',
    agency: 'DPWS',
    duties: 'Auditor: reads everything, changes nothing',
    roles: [{ role: 'auditor', at: 'DPWS' }],
  },
  {
    name: 'Rosa Delgado',
    email: 'rosa.delgado@alderfalls.example.gov',
    agency: 'CAF',
    duties: 'Administrator and Chief AI Officer of a small city',
    roles: [
      { role: 'administrator', at: 'CAF' },
      { role: 'chief AI officer', at: 'CAF' },
    ],
  },
  {
    name: 'Peter Nakai',
    email: 'peter.nakai@alderfalls.example.gov',
    agency: 'CAF',
    duties: 'Staff member and use-case owner of a small city',
    roles: [
      { role: 'staff', at: 'WTR' },
      { role: 'use-case owner', at: 'WTR' },
    ],
  },
  {
    name: 'Lucia Ferrante',
    email: 'lucia.ferrante@alderfalls.example.gov',
    agency: 'CAF',
    duties: 'City attorney and member of the city’s AI committee',
    roles: [{ role: 'board member', at: 'CAF' }],
  },
]
