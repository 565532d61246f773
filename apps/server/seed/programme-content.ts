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
