import type { AgendaItem, DecisionRecord } from '../agenda/agenda-item.ts'

/** A decision as the printed page needs it: plain texts and lists. */
export function decisionData(item: AgendaItem, footer: string): object {
  const { record, boardName, question, outcome, rationale, about, calledFor, decidedByName, decidedAt, asRole } = item
  return {
    title: `Decision of the ${record?.boardName ?? boardName}`,
    question,
    footer,
    facts: [
      { name: 'Outcome', value: outcome ?? '' },
      ...(about ? [{ name: 'About', value: about }] : []),
      { name: 'Kind', value: item.kind },
      { name: 'Meeting', value: calledFor },
      {
        name: 'Recorded',
        value: `${decidedByName ?? ''}, as ${asRole ?? ''}${item.delegationId ? ' by delegation' : ''}, ${decidedAt ?? ''}`,
      },
      ...(record ? ruleFacts(record) : []),
    ],
    rationale: rationale ?? '',
    lists: record ? listsOf(record) : [],
    votes: (record?.votes ?? []).map(({ personName, choice, rationale, castAt, replacedAt }) => [
      personName,
      replacedAt ? `${choice} (changed later)` : choice,
      rationale,
      castAt.slice(0, 16).replace('T', ' '),
    ]),
  }
}

const ruleFacts = ({ charterVersion, rule, quorum, tally }: DecisionRecord) => [
  { name: 'Charter', value: `version ${charterVersion}` },
  { name: 'Rule', value: rule },
  { name: 'Quorum', value: `${quorum}; who is recused does not count` },
  { name: 'Votes', value: `${tally.for} for, ${tally.against} against, ${tally.abstain} abstained` },
]

const listsOf = ({ present, recused }: DecisionRecord) => [
  { title: 'Present', items: present.map(({ name, seat }) => `${name} (${seat})`) },
  {
    title: 'Recused',
    items: recused.length > 0 ? recused.map(({ personName, reason }) => `${personName}: ${reason}`) : ['Nobody'],
  },
]
