import type { ProviderDraft } from '@pilothouse/tools/providers/provider'

/** Fictional providers: two commercial ones, an open one, the department itself, and one of whom little is known. */
export const demoProviders: readonly ProviderDraft[] = [
  {
    name: 'Meridian Cloud',
    kind: 'commercial',
    boundary: 'Meridian’s government cloud, two regions in the United States.',
    dataGoes: 'Inputs and outputs stay in the government cloud and are deleted after 30 days.',
    trains: 'no',
    contact: 'government@meridian.example',
  },
  {
    name: 'Lumen Office',
    kind: 'commercial',
    boundary: 'The agency’s own tenancy in Lumen’s office cloud.',
    dataGoes: 'Prompts stay in the tenancy. Lumen keeps counts of use, no text.',
    trains: 'no',
    contact: 'publicsector@lumen.example',
  },
  {
    name: 'Harbor Open Models',
    kind: 'open-weight',
    boundary: 'Wherever the agency runs it; weights were downloaded and checked.',
    dataGoes: 'Nothing leaves the place where it runs.',
    trains: 'no',
    contact: '',
  },
  {
    name: 'OCIO data center',
    kind: 'self-hosted',
    boundary: 'The department’s own servers, closed to the internet.',
    dataGoes: 'Nothing leaves the data center.',
    trains: 'no',
    contact: 'ocio@dpws.example.gov',
  },
  {
    name: 'Brightchat',
    kind: 'commercial',
    boundary: 'A public website; where it runs is not told.',
    dataGoes: 'Unknown.',
    trains: 'unknown',
    contact: '',
  },
]
