import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { inventoryColumns } from '../../inventory/inventory-column.ts'
import { mayPreviewRegister, mayPublishRegister } from '../../permissions.ts'
import type { UseCase } from '../../portfolio/use-case.ts'
import { showPublicView } from '../../register/contract.ts'
import { plainLabel } from '../../register/entry/plain-label.ts'
import type { PublicUse } from '../../register/entry/register-entry.ts'
import type { PublicNext, PublicNow, PublicView } from '../../register/view/public-view.ts'
import { Cells, Findings } from './PreviewGroups.tsx'

/** What the public reads about the use now, and what the next publication would change. */
export function PublicViewTab({ useCase }: { readonly useCase: UseCase }): ReactNode {
  const view = useAnswer(showPublicView, { id: useCase.id })
  return (
    <>
      <Section title="What the next publication would change">
        <Next next={view.next} published={view.now.kind === 'published'} useCaseId={useCase.id} />
        <Ways useCase={useCase} />
      </Section>
      <Section title="What the public reads now" action={<PublicPage now={view.now} />}>
        <Now view={view} />
      </Section>
    </>
  )
}

/** The page that everybody can open; it is no page of this application, so the browser loads it. */
function PublicPage({ now }: { readonly now: PublicNow }): ReactNode {
  if (now.kind === 'never published') return null
  return (
    <a className="usa-link" href={`/register/uses/${now.number}`}>
      Open the public page
    </a>
  )
}

/** Where those who publish go on. */
function Ways({ useCase: { id } }: { readonly useCase: UseCase }): ReactNode {
  const person = usePerson()
  if (!mayPreviewRegister(person)) return null
  return (
    <p>
      <Link to="/use-cases/register">Preview the whole publication</Link>
      {mayPublishRegister(person) && (
        <>
          {' or '}
          <Link to={`/use-cases/register/withhold/${id}`}>withhold something</Link>
        </>
      )}
    </p>
  )
}

function Now({ view: { now, next } }: { readonly view: PublicView }): ReactNode {
  if (now.kind === 'published')
    return (
      <>
        <p>
          As published on <PlainTime at={now.publishedAt} />.
        </p>
        <PublicCells use={now.use} />
      </>
    )
  if (now.kind === 'left')
    return (
      <p>
        Nothing but that it {now.ending === 'withheld' ? 'is withheld since' : 'left the register on'}{' '}
        <PlainTime at={now.endedAt} />, and why: {now.reason}
      </p>
    )
  return <EmptyState title="Nothing">{whyNothing(next)}</EmptyState>
}

/** Why a use was never before the public. */
function whyNothing({ kind }: PublicNext): string {
  if (kind === 'not reported') return 'An idea is not reported. It enters the register once a team starts on it.'
  if (kind === 'withheld') return 'It is withheld as a whole. The public learns only that there is one more use.'
  if (kind === 'held back') return 'It is not ready to be published. What is missing stands above.'
  return 'It has not been part of a publication yet.'
}

function Next(props: {
  readonly next: PublicNext
  readonly published: boolean
  readonly useCaseId: string
}): ReactNode {
  const { next, published, useCaseId } = props
  switch (next.kind) {
    case 'nothing changes':
      return <p>Nothing: the record says what the public reads.</p>
    case 'not reported':
      return (
        <p>{published ? 'It would leave the register: an idea is not reported.' : 'Nothing, while it is an idea.'}</p>
      )
    case 'withheld':
      return (
        <p>
          {published ? 'It would leave the register, withheld as a whole: ' : 'Nothing. It stays withheld as a whole: '}
          {next.reason}. {!next.decided && 'The inventory reports it so; no decision is on record here.'}
        </p>
      )
    case 'held back':
      return (
        <>
          <p>
            Nothing until this is mended. Until then it{' '}
            {published ? 'stays as last published.' : 'stays out of the register.'}
          </p>
          <Findings findings={next.findings} />
          <p>
            <Link to={`/use-cases/inventory/uses/${useCaseId}`}>Mend it in the inventory</Link>
          </p>
        </>
      )
    case 'added':
      return (
        <>
          <p>The public would read this for the first time.</p>
          <PublicCells use={next.use} />
        </>
      )
    default:
      return <Cells cells={next.cells} />
  }
}

/** Every field as the public reads it: its text, or that it is withheld and why. Blank ones in one line. */
function PublicCells({ use: { row, withheld } }: { readonly use: PublicUse }): ReactNode {
  const names = inventoryColumns.map(({ name }) => name)
  const said = names.filter((name) => row[name] !== '' || withheld[name] !== undefined)
  const blank = names.filter((name) => !said.includes(name))
  return (
    <>
      <DefinitionList
        items={said.map((name) => {
          const reason = withheld[name]
          const value = reason === undefined ? row[name] : <Withheld reason={reason} />
          return { term: plainLabel[name], value }
        })}
      />
      {blank.length > 0 && (
        <p>
          <strong>Blank there:</strong> {blank.map((name) => plainLabel[name]).join('; ')}.
        </p>
      )}
    </>
  )
}

const Withheld = ({ reason }: { readonly reason: string }): ReactNode => (
  <>
    <strong>Withheld.</strong> {reason}
  </>
)
