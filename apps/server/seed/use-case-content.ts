import type { ReportedCells } from '@pilothouse/use-cases/portfolio/use-case'

/** A use case of the demonstration. Everything here is made up. */
export interface DemoUse {
  readonly title: string
  readonly summary: string
  readonly office: string
  readonly owner: string
  /** The stages it has gone through after the idea. */
  readonly path: readonly ('pre-deployment' | 'pilot' | 'deployed' | 'retired')[]
  readonly inventoryId?: string
  readonly cells: ReportedCells
  /** Days from today on which a pilot starts and ends. */
  readonly pilot?: readonly [number, number]
  /** value, feasibility, risk, reuse by each scorer. */
  readonly scores?: readonly (readonly [number, number, number, number])[]
  /** Number of the priority that it serves, and how. */
  readonly serves?: readonly [number, string]
}

const generative =
  'Generative AI: AI that generates new or synthetic content (e.g., images, videos, audio, text, code).'
const no = 'c) Not high-impact'
const yes = 'a) High-impact'
const presumed = 'b) Presumed high-impact, but determined not high impact'

const cells = (topic: string, impact: string, problem: string, benefit: string, output: string): ReportedCells => ({
  topic_area: topic,
  classification: generative,
  is_high_impact: impact,
  is_withheld: 'a) No',
  contact_email: 'ai@dpws.example.gov',
  problem_solved: problem,
  benefits: benefit,
  system_outputs: output,
})

/** The priorities of the demonstration agency. */
export const demoPriorities = [
  {
    title: 'Safe roads in every neighborhood',
    statement: 'Road damage that endangers people is repaired within two working days, wherever it is reported.',
    source: 'Strategic Plan 2026-2030, goal 2',
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
  },
  {
    title: 'Answer every emergency call in time',
    statement: 'Nine of ten emergency calls are answered within 15 seconds, in the caller’s own language.',
    source: 'Strategic Plan 2026-2030, goal 1',
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
  },
  {
    title: 'Permits without waiting',
    statement: 'A complete application for a simple permit is decided within five working days.',
    source: 'Governor’s service standard of March 2026',
    startsOn: '2026-04-01',
    endsOn: '2028-03-31',
  },
  {
    title: 'A workforce that keeps its knowledge',
    statement: 'What experienced staff know about bridges, sewers and storms is written down before they retire.',
    source: 'Human capital plan 2026, section 4',
    startsOn: '2026-01-01',
    endsOn: null,
  },
]

/** The use cases of the demonstration agency, in every stage. */
export const demoUses: readonly DemoUse[] = [
  {
    title: 'Summaries of bridge inspection reports',
    summary: 'Writes a one-page summary of each bridge inspection, with the page of the report behind every sentence.',
    office: 'Bureau of Roads and Bridges',
    owner: 'Mateo Villanueva',
    path: ['pre-deployment', 'pilot', 'deployed'],
    inventoryId: 'DPWS-1',
    cells: cells(
      'Transportation',
      presumed,
      'Inspection reports run to 80 pages, and engineers read about 400 a year.',
      'An engineer finds the critical findings in minutes instead of hours.',
      'A summary of one page with links to pages.',
    ),
    pilot: [-300, -120],
    scores: [
      [4, 4, 3, 5],
      [5, 4, 3, 4],
      [4, 3, 4, 4],
    ],
    serves: [0, 'Engineers see dangerous findings on the day of the report, so repairs start sooner.'],
  },
  {
    title: 'Plain-language permit letters',
    summary: 'Drafts letters about missing documents in plain words; a clerk reads and sends each.',
    office: 'Office of Permit Services',
    owner: 'Mateo Villanueva',
    path: ['pre-deployment', 'pilot', 'deployed'],
    inventoryId: 'DPWS-2',
    cells: cells(
      'Service Delivery',
      no,
      'One applicant in three calls to ask what a letter means.',
      'Fewer calls, and applications that are complete the second time.',
      'A draft letter of at most one page.',
    ),
    pilot: [-400, -200],
    scores: [
      [3, 5, 2, 5],
      [4, 5, 1, 5],
    ],
    serves: [2, 'Applicants send what is missing the first time they are asked.'],
  },
  {
    title: 'Sort road damage reports',
    summary:
      'Reads what residents write about road damage, suggests the crew and drafts a reply. A dispatcher accepts or changes each.',
    office: 'Bureau of Roads and Bridges',
    owner: 'Mateo Villanueva',
    path: ['pre-deployment', 'pilot'],
    inventoryId: 'DPWS-3',
    cells: cells(
      'Transportation',
      no,
      'About 240 reports a day arrive as free text and are sorted by hand.',
      'Sorting falls from three minutes to under one.',
      'A suggested category, a suggested crew, a draft reply.',
    ),
    pilot: [-150, 19],
    scores: [
      [4, 4, 2, 4],
      [4, 3, 2, 5],
      [3, 4, 2, 4],
    ],
    serves: [0, 'Crews spend their first hour on repairs instead of sorting.'],
  },
  {
    title: 'Translated storm warnings',
    summary: 'Translates flood and storm warnings into six languages; a translator on duty releases each.',
    office: 'Emergency Services Administration',
    owner: 'Yuki Tanabe',
    path: ['pre-deployment', 'pilot'],
    inventoryId: 'DPWS-4',
    cells: cells(
      'Emergency Management',
      yes,
      'Warnings reach people who read no English up to an hour late.',
      'Warnings go out in six languages within five minutes.',
      'A draft translation of a warning.',
    ),
    pilot: [-200, -6],
    scores: [
      [5, 3, 5, 4],
      [5, 2, 4, 5],
      [5, 3, 5, 5],
    ],
    serves: [1, 'People are warned in their own language while there is still time to act.'],
  },
  {
    title: 'Notes from emergency calls',
    summary: 'Turns a recorded emergency call into structured notes that the dispatcher corrects before they are kept.',
    office: 'Dispatch Center Operations',
    owner: 'Yuki Tanabe',
    path: ['pre-deployment', 'pilot'],
    inventoryId: 'DPWS-5',
    cells: cells(
      'Emergency Management',
      yes,
      'Dispatchers type while they listen, and miss details.',
      'Complete notes, and dispatchers who can listen.',
      'Draft notes: place, people, injuries, dangers.',
    ),
    pilot: [-40, 140],
    scores: [
      [5, 2, 5, 3],
      [4, 2, 5, 3],
    ],
    serves: [1, 'Dispatchers listen instead of typing, so calls are answered sooner.'],
  },
  {
    title: 'Search in 40 years of sewer plans',
    summary: 'Finds the plans and memos that belong to a place or a pipe, and shows the page.',
    office: 'Bureau of Roads and Bridges',
    owner: 'Mateo Villanueva',
    path: ['pre-deployment'],
    inventoryId: 'DPWS-6',
    cells: cells(
      'Information Technology',
      no,
      'Two people know where old plans are, and both retire next year.',
      'Anybody finds a plan within minutes.',
      'A ranked list of documents with the matching page.',
    ),
    scores: [
      [4, 3, 1, 4],
      [4, 4, 1, 3],
    ],
    serves: [3, 'What two experienced people know about the archive can be found by everybody.'],
  },
  {
    title: 'First look at culvert photos',
    summary: 'Marks cracks and blockages in photos of culverts for an inspector to look at first.',
    office: 'Bureau of Roads and Bridges',
    owner: 'Mateo Villanueva',
    path: ['pre-deployment'],
    inventoryId: 'DPWS-7',
    cells: {
      ...cells(
        'Transportation',
        presumed,
        'Inspectors look at 9,000 photos each spring.',
        'The worst culverts are seen in the first week.',
        'A photo with marked places and a rank.',
      ),
      classification: 'Computer Vision: AI that processes and interprets visual data (e.g., images and videos).',
    },
    scores: [[4, 2, 3, 3]],
    serves: [0, 'Culverts that may fail are found before the spring rains.'],
  },
  {
    title: 'Questions about the employee handbook',
    summary: 'Answers staff questions about leave, travel and safety rules from the handbook, with the section.',
    office: 'Office of the Chief Information Officer',
    owner: 'Samuel Adeyemi',
    path: ['pre-deployment', 'deployed'],
    inventoryId: 'DPWS-8',
    cells: cells(
      'Human Resources',
      no,
      'Supervisors answer the same questions every week.',
      'Answers at any hour, with the section of the handbook.',
      'A short answer with a link to the section.',
    ),
    scores: [
      [2, 5, 1, 5],
      [2, 5, 2, 5],
      [3, 4, 1, 5],
    ],
  },
  {
    title: 'Help with program code',
    summary: 'Suggests and explains program code to the agency’s developers; every change is reviewed by a colleague.',
    office: 'Office of the Chief Information Officer',
    owner: 'Samuel Adeyemi',
    path: ['pre-deployment', 'deployed'],
    inventoryId: 'DPWS-9',
    cells: cells(
      'Information Technology',
      no,
      'Old systems are written in languages that few people know.',
      'Changes to old systems take days instead of weeks.',
      'Suggested code and explanations.',
    ),
    scores: [[3, 5, 2, 4]],
  },
  {
    title: 'Work order summaries for crews',
    summary: 'Puts a work order, its history and the weather on one page for the crew’s morning meeting.',
    office: 'Bureau of Roads and Bridges',
    owner: 'Mateo Villanueva',
    path: [],
    cells: cells('Transportation', '', 'Crews open five systems before they start.', '', ''),
    serves: [0, 'Crews know before they leave what was tried at a place already.'],
  },
  {
    title: 'Permit status by text message',
    summary:
      'Answers “where is my permit?” by text message from the permit system, and passes anything else to a clerk.',
    office: 'Office of Permit Services',
    owner: 'Mateo Villanueva',
    path: [],
    cells: cells('Service Delivery', '', 'A third of all calls ask where a permit is.', '', ''),
    scores: [[3, 4, 2, 4]],
  },
  {
    title: 'Lessons from after-action reports',
    summary: 'Collects what recurs in ten years of after-action reports, with the passages, for the exercise planners.',
    office: 'Emergency Services Administration',
    owner: 'Yuki Tanabe',
    path: ['pre-deployment'],
    inventoryId: 'DPWS-10',
    cells: cells(
      'Emergency Management',
      no,
      'The same lessons are written down after every storm.',
      'Exercises train what went wrong before.',
      'Themes with quoted passages.',
    ),
    scores: [
      [3, 4, 1, 4],
      [4, 4, 2, 4],
    ],
    serves: [3, 'Lessons of people who have retired stay usable for exercises.'],
  },
  {
    title: 'Draft answers to records requests',
    summary: 'Collected documents for public records requests and drafted the covering letter.',
    office: 'Office of the Chief Information Officer',
    owner: 'Samuel Adeyemi',
    path: ['pre-deployment', 'pilot', 'retired'],
    inventoryId: 'DPWS-11',
    cells: cells(
      'Administrative Functions',
      no,
      'Requests pile up after storms.',
      'Was to halve the time for an answer.',
      'A list of documents and a draft letter.',
    ),
    pilot: [-330, -210],
    scores: [[3, 2, 4, 3]],
  },
  {
    title: 'Chatbot on the snow removal page',
    summary: 'Answered residents’ questions about snow removal.',
    office: 'Bureau of Roads and Bridges',
    owner: 'Mateo Villanueva',
    path: ['pre-deployment', 'deployed', 'retired'],
    inventoryId: 'DPWS-12',
    cells: cells(
      'Service Delivery',
      no,
      'Phones ring all day when it snows.',
      'Fewer calls on snow days.',
      'Short answers.',
    ),
  },
  {
    title: 'Traffic signal timing',
    summary: 'Suggests signal timing for 60 crossings from counted traffic; an engineer sets it.',
    office: 'Bureau of Roads and Bridges',
    owner: 'Mateo Villanueva',
    path: ['pre-deployment', 'pilot', 'deployed'],
    inventoryId: 'DPWS-13',
    cells: {
      ...cells(
        'Transportation',
        yes,
        'Timing was last set in 2014.',
        'Shorter waits, also for people on foot.',
        'A suggested timing plan.',
      ),
      classification:
        'Classical/Predictive Machine Learning: AI systems trained on data to make predictions or classifications based on identified patterns or relationships.',
    },
    pilot: [-420, -300],
    scores: [
      [4, 4, 4, 3],
      [3, 4, 5, 2],
      [4, 5, 4, 3],
    ],
    serves: [0, 'People on foot wait less and cross with the light.'],
  },
]

/** Ideas of the demonstration, and what becomes of each. */
export const demoIdeas: readonly {
  readonly by: string
  readonly daysAgo: number
  readonly text: string
  readonly fate: 'open' | 'closed' | 'joined' | 'proposal'
}[] = [
  {
    by: 'Amara Okafor',
    daysAgo: 2,
    fate: 'open',
    text: 'After a storm we type the same incident report into three systems. A tool could fill the second and third from the first, and we would check it.',
  },
  {
    by: 'Bridget Malloy',
    daysAgo: 6,
    fate: 'open',
    text: 'New dispatchers practice with colleagues who play the caller. A simulated caller would let them practice at night, when most of the difficult calls come in.',
  },
  {
    by: 'Amara Okafor',
    daysAgo: 11,
    fate: 'open',
    text: 'Shift notes are handwritten and nobody reads last week’s. Could something read them and list what is still open?',
  },
  {
    by: 'Tomasz Zielinski',
    daysAgo: 20,
    fate: 'closed',
    text: 'A tool could read each new contract and tell us which clauses differ from our standard ones.',
  },
  {
    by: 'Amara Okafor',
    daysAgo: 35,
    fate: 'joined',
    text: 'When callers speak Vietnamese we wait for the interpreter line. Warnings at least could be translated before the storm.',
  },
  {
    by: 'Ingrid Solheim',
    daysAgo: 48,
    fate: 'proposal',
    text: 'Privacy notices on our forms are hard to read. A tool could suggest plainer words, and the privacy office would approve each one.',
  },
]
