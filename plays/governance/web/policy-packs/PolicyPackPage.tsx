import { hrefOf } from '@pilothouse/platform/http/call'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { ButtonLink, Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayPreviewPacks } from '../../permissions.ts'
import { downloadPolicyPack, openPolicyPack } from '../../policy-packs/contract.ts'
import type { OpenedPack } from '../../policy-packs/listing/opened-pack.ts'
import type { PackEntry } from '../../policy-packs/listing/pack-entry.ts'
import { DutyCard } from './DutyCard.tsx'
import { PackHistory } from './PackHistory.tsx'
import { packHref, packsCrumb } from './pack-href.ts'
import { SourceWords, StandingMark } from './PackMarks.tsx'
import { saySureness } from './say-sureness.ts'

/** One version of a pack: what it asks, when, of whom, and from which text. */
export function PolicyPackPage(): ReactNode {
  const person = usePerson()
  const opened = useAnswer(openPolicyPack, { packId: useParam('packId'), version: useParam('version') })
  const { pack, entry } = opened
  return (
    <Page
      title={pack.title}
      purpose={pack.summary}
      crumbs={[packsCrumb]}
      badge={<StandingMark standing={entry.standing} />}
      action={
        mayPreviewPacks(person) &&
        entry.standing !== 'over' && (
          <ButtonLink to={`${packHref(pack)}/apply`} quiet={entry.standing === 'on'}>
            See what would change
          </ButtonLink>
        )
      }
      aside={<Facts opened={opened} />}
    >
      <HowSure entry={entry} />
      {pack.practices.map((practice) => (
        <Section key={practice.id} title={practice.title} note={practice.source.place}>
          {pack.obligations
            .filter((duty) => duty.practice === practice.id)
            .map((duty) => (
              <DutyCard key={duty.id} duty={duty} />
            ))}
        </Section>
      ))}
      <PackHistory opened={opened} />
    </Page>
  )
}

function HowSure({ entry }: { readonly entry: PackEntry }): ReactNode {
  return (
    <Notice kind={entry.unverified > 0 ? 'warning' : 'info'}>
      The words restate a text and replace none. Of the {entry.obligations} duties: {saySureness(entry)}. Open the
      source before you rely on a detail.
    </Notice>
  )
}

function Facts({ opened: { pack, entry, versions } }: { readonly opened: OpenedPack }): ReactNode {
  const { id, version, effectiveFrom, effectiveUntil, supersedes, source, jurisdiction } = pack
  const file = hrefOf(downloadPolicyPack, { packId: id, version })
  return (
    <DefinitionList
      items={[
        { term: 'Version', value: <PlainTime at={version} /> },
        { term: 'Effective from', value: <PlainTime at={effectiveFrom} /> },
        { term: 'Effective until', value: effectiveUntil ? <PlainTime at={effectiveUntil} /> : 'Without end' },
        { term: 'Place', value: placeWords(jurisdiction) },
        { term: 'Source', value: <SourceWords source={source} /> },
        ...(supersedes.length > 0 ? [{ term: 'Takes the place of', value: supersedes.join(', ') }] : []),
        { term: 'From', value: entry.added ? `Added by ${entry.added.byName}` : 'Comes with Pilothouse' },
        ...(versions.length > 1 ? [{ term: 'All versions', value: <Versions id={id} versions={versions} /> }] : []),
        {
          term: 'File',
          value: (
            <a className="usa-link" href={file}>
              Download the pack (JSON)
            </a>
          ),
        },
      ]}
    />
  )
}

const Versions = ({ id, versions }: { readonly id: string; readonly versions: readonly string[] }): ReactNode => (
  <ul className="usa-list usa-list--unstyled">
    {versions.map((version) => (
      <li key={version}>
        <Link to={packHref({ id, version })}>
          <PlainTime at={version} />
        </Link>
      </li>
    ))}
  </ul>
)

function placeWords(jurisdiction: string): string {
  if (jurisdiction === 'any') return 'Anywhere: not a law'
  const [, state] = jurisdiction.split('-')
  return state ? `State: ${state.toUpperCase()}` : 'United States, federal agencies'
}
