import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { openIdea } from '../../ideas/contract.ts'
import type { Idea } from '../../ideas/idea.ts'
import { DeclaredUses } from '../reference/DeclaredUses.tsx'
import { SimilarUses } from '../reference/SimilarUses.tsx'
import { IdeaStatus } from './IdeaStatus.tsx'
import { SettleIdea } from './SettleIdea.tsx'

/** One idea, what became of it, and what may be made of it. */
export function IdeaPage(): ReactNode {
  const person = usePerson()
  const idea = useAnswer(openIdea, { id: useParam('ideaId') })
  return (
    <Page
      title={idea.title}
      purpose="An idea, and what becomes of it."
      crumbs={[{ label: 'Ideas', to: '/use-cases/ideas' }]}
      badge={<IdeaStatus state={idea.state} />}
      aside={<Filed idea={idea} />}
    >
      <Section title="The idea">
        <p className="idea__text">{idea.text}</p>
      </Section>
      {idea.state === 'open' ? <SettleIdea idea={idea} person={person} /> : <Outcome idea={idea} />}
      <DeclaredUses said={idea.declaredUses} />
      <SimilarUses text={idea.text} except={[idea.id]} />
    </Page>
  )
}

function Filed({ idea }: { readonly idea: Idea }): ReactNode {
  return (
    <DefinitionList
      items={[
        { term: 'Filed by', value: idea.filedByName },
        { term: 'Filed', value: <PlainTime at={idea.createdAt} /> },
        { term: 'Similar uses that the author answered', value: String(idea.declared.length) },
      ]}
    />
  )
}

function Outcome({ idea }: { readonly idea: Idea }): ReactNode {
  return (
    <Section title="What became of it">
      <p>{idea.outcome}</p>
      <p>
        {idea.settledByName}, <PlainTime at={idea.settledAt} />
      </p>
      {idea.proposalId && <Link to={`/use-cases/proposals/${idea.proposalId}`}>Open the pilot proposal</Link>}
      {idea.useCaseId && <Link to={`/use-cases/portfolio/${idea.useCaseId}`}>Open the use case</Link>}
    </Section>
  )
}
