import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import type { ReactNode } from 'react'
import type { PackObligation } from '../../policy-packs/policy-pack.ts'
import { sayDue, sayEvidence, sayRenewal, sayReviewers, sayWaiver } from '../../policy-packs/saying/say-duty.ts'
import { sayRule } from '../../policy-packs/saying/say-rule.ts'
import { SourceWords, SurenessMark } from './PackMarks.tsx'

/** One duty of a pack: what, when, by whom, shown how, from which text. */
export function DutyCard({ duty }: { readonly duty: PackObligation }): ReactNode {
  const { title, what, appliesWhen, owedBy, answers, source } = duty
  return (
    <article className="pack-duty">
      <h3 className="pack-duty__title">{title}</h3>
      <SurenessMark sureness={source.sureness} />
      {source.sureness === 'unverified' && (
        <p className="usa-hint">Nobody has verified this text. Check it before you rely on it:</p>
      )}
      <p>{what}</p>
      <p>{sayRule(appliesWhen)}</p>
      <details>
        <summary>Due, evidence, waiver and source</summary>
        <DefinitionList
          items={[
            { term: 'Due', value: sayDue(duty) },
            { term: 'Owed by', value: `The ${owedBy}` },
            { term: 'Shown by', value: sayEvidence(duty) },
            { term: 'Reviewed for', value: sayReviewers(duty) },
            { term: 'Shown anew', value: sayRenewal(duty) },
            { term: 'May be waived by', value: sayWaiver(duty) },
            ...(answers ? [{ term: 'Answers the inventory column', value: answers }] : []),
            { term: 'Source', value: <SourceWords source={source} /> },
          ]}
        />
      </details>
    </article>
  )
}
