import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { openSource } from '../../data-sources/contract.ts'
import type { DataSource, DataSourceCheck } from '../../data-sources/data-source.ts'
import { mayCheckDataSources } from '../../permissions.ts'
import { Categories } from '../parts/Categories.tsx'
import { CheckResult } from './CheckResult.tsx'
import { CorrectSource } from './CorrectSource.tsx'
import { ReadinessStatus } from './ReadinessStatus.tsx'

/** One data source: what it holds, and whether it is ready. */
export function DataSourcePage(): ReactNode {
  const { source, checks } = useAnswer(openSource, { id: useParam('sourceId') })
  const [latest, ...before] = checks
  const keeps = mayCheckDataSources(usePerson())
  return (
    <Page
      title={source.name}
      purpose={source.description}
      crumbs={[{ label: 'Data sources', to: '/tools/data-sources' }]}
      badge={<ReadinessStatus result={latest?.result ?? null} />}
      action={keeps && <ButtonLink to={`/tools/data-sources/${source.id}/check`}>Check it</ButtonLink>}
      aside={<Facts source={source} />}
    >
      <Section title="Is it ready?">
        {latest ? <CheckResult check={latest} /> : <p>Nobody has checked it yet.</p>}
      </Section>
      {before.length > 0 && <Before checks={before} />}
      {keeps && <CorrectSource key={source.version} source={source} />}
    </Page>
  )
}

function Facts({ source }: { readonly source: DataSource }): ReactNode {
  return (
    <DefinitionList
      items={[
        { term: 'Owner', value: source.ownerName },
        { term: 'Holds', value: <Categories ids={source.dataCategories} none="Not known" /> },
        { term: 'Updated', value: source.updateRhythm },
        { term: 'Access', value: source.access },
        { term: 'Known gaps', value: source.knownGaps },
      ]}
    />
  )
}

function Before({ checks }: { readonly checks: readonly DataSourceCheck[] }): ReactNode {
  return (
    <Section title="Checks before">
      <DefinitionList
        items={checks.map(({ checkedAt, checkedByName, result }) => ({
          term: <PlainTime at={checkedAt} dayOnly />,
          value: (
            <>
              <ReadinessStatus result={result} /> by {checkedByName}
            </>
          ),
        }))}
      />
    </Section>
  )
}
