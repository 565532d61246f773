import { hrefOf } from '@pilothouse/platform/http/call'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import { mayKeepCatalogue } from '../../permissions.ts'
import { downloadDocument } from '../../vendor-documents/contract.ts'
import { backingOf, factSheetForm, type Claim, type FactSheet } from '../../vendor-documents/fact-sheet.ts'
import type { VendorDocument } from '../../vendor-documents/vendor-document.ts'

interface Props {
  readonly entryId: string
  readonly documents: readonly VendorDocument[]
  readonly factSheet: FactSheet | null
}

/** What the vendor claims, field by field, with what backs each claim. */
export function FactSheetTab({ entryId, documents, factSheet }: Props): ReactNode {
  const keeps = mayKeepCatalogue(usePerson())
  const edit = keeps && (
    <ButtonLink quiet to={`/tools/catalogue/${entryId}/fact-sheet`}>
      {factSheet ? 'Change the fact sheet' : 'Fill in the fact sheet'}
    </ButtonLink>
  )
  if (!factSheet)
    return (
      <EmptyState title="No fact sheet yet" action={edit}>
        {factSheetForm.standing}
      </EmptyState>
    )
  return (
    <Section title={factSheetForm.title} note={factSheetForm.standing} action={edit}>
      <Summary factSheet={factSheet} />
      <DefinitionList
        items={factSheetForm.fields.map(({ id, label }) => ({
          term: label,
          value: factSheet.claims[id]?.text && <ClaimText claim={factSheet.claims[id]} documents={documents} />,
        }))}
      />
    </Section>
  )
}

function Summary({ factSheet }: { readonly factSheet: FactSheet }): ReactNode {
  const { backed, bare, blank } = backingOf(factSheet.claims)
  const { suppliedBy, savedByName, savedAt, version } = factSheet
  return (
    <>
      {bare.length > 0 && (
        <Notice kind="warning">
          {bare.length} of {bare.length + backed.length} claims have no evidence. They are marked below.
        </Notice>
      )}
      <p>
        {backed.length} claims with evidence, {bare.length} without, {blank.length} fields blank. Supplied by{' '}
        {suppliedBy}; version {version}, saved by {savedByName} on <PlainTime at={savedAt} dayOnly />.
      </p>
    </>
  )
}

function ClaimText(props: {
  readonly claim: Claim | undefined
  readonly documents: readonly VendorDocument[]
}): ReactNode {
  const { claim, documents } = props
  if (!claim) return null
  const document = documents.find(({ id }) => id === claim.documentId)
  return (
    <>
      {claim.text}
      <br />
      {document && <Evidence title={document.title} href={documentHref(document)} />}
      {claim.url && <Evidence title="Evidence" href={claim.url} />}
      {!document && !claim.url && <Status shape="crossed">No evidence</Status>}
    </>
  )
}

const documentHref = ({ id, url, fileId }: VendorDocument): string =>
  fileId ? hrefOf(downloadDocument, { documentId: id }) : url

function Evidence({ title, href }: { readonly title: string; readonly href: string }): ReactNode {
  return (
    <Status shape="solid">
      Backed by{' '}
      {href ? (
        <a className="usa-link" href={href} rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
    </Status>
  )
}
