import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import type { ReactNode } from 'react'
import { scopeStateOn, type PilotScope } from '../../portfolio/stages/pilot-scope.ts'
import type { Stage } from '../../portfolio/stages/stage.ts'

/** What a pilot may do. That it has expired is said loudly. */
export function ScopeFacts({
  scope,
  stage,
  today,
}: {
  readonly today: string
  readonly scope: PilotScope | null
  readonly stage: Stage | null
}): ReactNode {
  if (!scope) return <p>No scope is set. A pilot needs one: its dates, how many people, and what ends it.</p>
  const state = scopeStateOn(scope, today)
  return (
    <>
      {stage === 'pilot' && state === 'expired' && (
        <Notice kind="error" title="This pilot has expired">
          Its scope ended <DateWords at={scope.endsOn} />. Extend the scope, move it to deployed, or stop it.
        </Notice>
      )}
      {stage === 'pilot' && state === 'ends soon' && (
        <Notice kind="warning">
          This pilot ends <DateWords at={scope.endsOn} />. Decide now what happens then.
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: 'First day', value: <PlainTime at={scope.startsOn} /> },
          { term: 'Last day', value: <PlainTime at={scope.endsOn} /> },
          { term: 'At most', value: `${scope.userLimit.toLocaleString('en-US')} people` },
          { term: 'Where', value: scope.sites },
          { term: 'What ends it', value: scope.exitCriteria },
          { term: 'What would carry it further', value: scope.scaleCriteria },
          { term: 'Set by', value: scope.setByName },
        ]}
      />
    </>
  )
}
