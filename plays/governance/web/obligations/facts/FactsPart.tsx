import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { labelOfCategory } from '@pilothouse/tools/catalogue/data-category'
import { mayKeepUseCase } from '@pilothouse/use-cases/permissions'
import { openUseCase } from '@pilothouse/use-cases/portfolio/contract'
import type { ReactNode } from 'react'
import { showFacts } from '../../../obligations/contract.ts'
import { factQuestion, sayValue } from '../../../obligations/facts/fact-questions.ts'
import { StatedFacts, type FactSheet, type ShownFact } from '../../../obligations/facts/fact-sheet.ts'
import { FactForm } from './FactForm.tsx'

/** The questions that decide which duties apply and that nobody has answered, each with why it is asked. */
export function OpenQuestions({ useCaseId }: { readonly useCaseId: string }): ReactNode {
  const { sheet, useCase, keeps } = useFacts(useCaseId)
  const asked = sheet.facts.filter((fact) => fact.value === null && fact.waiting.length > 0)
  if (asked.length === 0) return null
  return (
    <Section title="Questions to answer first">
      {asked.map((fact) => (
        <OpenQuestion key={fact.name} fact={fact} sheet={sheet} keeps={keeps} ownerName={useCase.ownerName} />
      ))}
    </Section>
  )
}

/** Everything that is known, with its source; who keeps the use corrects what was stated. */
export function KnownFacts({ useCaseId }: { readonly useCaseId: string }): ReactNode {
  const { sheet, keeps } = useFacts(useCaseId)
  return (
    <details className="duties__elsewhere">
      <summary>The facts by which policy judges this use, and where each comes from</summary>
      <ul className="facts">
        {sheet.facts.map((fact) => (
          <KnownFact key={fact.name} fact={fact} sheet={sheet} keeps={keeps} />
        ))}
      </ul>
    </details>
  )
}

function useFacts(useCaseId: string) {
  const person = usePerson()
  const sheet = useAnswer(showFacts, { useCaseId })
  const { useCase } = useAnswer(openUseCase, { id: useCaseId })
  return { sheet, useCase, keeps: mayKeepUseCase(person, useCase) }
}

interface Asked {
  readonly fact: ShownFact
  readonly sheet: FactSheet
  readonly keeps: boolean
}

const isStated = (name: ShownFact['name']): boolean => name in StatedFacts.shape

function OpenQuestion({ fact, sheet, keeps, ownerName }: Asked & { readonly ownerName: string }): ReactNode {
  const { question, hint } = factQuestion(fact.name)
  const [first, ...more] = fact.waiting
  const waits = `${first?.title ?? ''} (${first?.pack ?? ''})${more.length > 0 ? `, and ${more.length} more` : ''}`
  const why = `${hint} It decides whether this applies: ${waits}.`
  if (isStated(fact.name) && keeps)
    return (
      <div className="fact fact--open">
        <FactForm fact={fact} sheet={sheet} hint={why} />
      </div>
    )
  return (
    <div className="fact fact--open">
      <h3 className="fact__question">{question}</h3>
      <p className="fact__why">{why}</p>
      {!isStated(fact.name) && (
        <p>
          A decision answers this.{' '}
          {fact.name === 'determination' && (
            <Link to="." search={{ tab: 'reviews' }}>
              Go to the determination
            </Link>
          )}
        </p>
      )}
      {isStated(fact.name) && <p>{ownerName} owes the answer.</p>}
    </div>
  )
}

function KnownFact({ fact, sheet, keeps }: Asked): ReactNode {
  const { label, cell } = factQuestion(fact.name)
  return (
    <li className="fact">
      <strong>{label}:</strong> {valueWords(fact)}. {fromWords(fact)}
      {fact.at && (
        <>
          , <PlainTime at={fact.at} dayOnly />
        </>
      )}{' '}
      {keeps && fact.from === 'record' && cell && (
        <Link to={`/use-cases/inventory/uses/${sheet.useCaseId}`}>
          Mend it in the inventory<span className="usa-sr-only"> for {label}</span>
        </Link>
      )}
      {keeps && fact.from === 'stated' && (
        <details className="fact__change">
          <summary>
            Correct it<span className="usa-sr-only"> for {label}</span>
          </summary>
          <FactForm fact={fact} sheet={sheet} />
        </details>
      )}
    </li>
  )
}

function valueWords({ name, value }: ShownFact): string {
  const { choices = [] } = factQuestion(name)
  if (name === 'dataCategories' && Array.isArray(value)) return sayValue(value.map(labelOfCategory))
  const chosen = choices.find((choice) => choice.value === value)
  return chosen?.label ?? sayValue(value)
}

function fromWords({ from, byName }: ShownFact): string {
  if (from === null) return 'Nobody has said'
  if (from === 'record') return 'From the record'
  return from === 'stated' ? `Stated by ${byName ?? ''}` : `From the ${from}`
}
