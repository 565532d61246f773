import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import { useSend } from '../../../ui/data/use-send.ts'
import { CheckboxesField } from '../../../ui/form/ChoiceField.tsx'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Notice } from '../../../ui/page/Notice.tsx'
import { Page } from '../../../ui/page/Page.tsx'
import { Section } from '../../../ui/page/Section.tsx'
import { TokenWish } from '../../tokens/api-token.ts'
import { issueApiTokenEndpoint, listApiTokensEndpoint } from '../../tokens/contract.ts'
import { TokenList } from './TokenList.tsx'

const rooms = {
  'use-cases': 'ideas, proposals, use cases and the inventory',
  tools: 'the catalog of models and tools, contracts and data sources',
  identity: 'people and roles',
  jobs: 'jobs',
  files: 'files',
  ledger: 'the ledger',
  mail: 'letters',
  knowledge: 'the search index',
}
const scopes = Object.entries(rooms).flatMap(([room, what]) => [
  { value: `${room}:read`, label: `Read ${what}` },
  { value: `${room}:write`, label: `Change ${what}` },
])
const Wish = TokenWish.extend({ days: z.coerce.number<string>().pipe(TokenWish.shape.days) })

const blank = { name: '', scopes: [], days: '90' }

/** Keys for programs that act in one's name. */
export function TokensPage(): ReactNode {
  const [secret, setSecret] = useState('')
  const form = useForm(Wish, blank)
  const { send } = useSend(issueApiTokenEndpoint, [listApiTokensEndpoint])
  const issue = async (wish: z.output<typeof Wish>): Promise<void> => {
    const { secret } = await send(wish)
    setSecret(secret)
    form.reset(blank)
  }
  return (
    <Page
      title="API tokens"
      purpose="A token lets a program act as you: never more than your roles allow, and only within its scopes."
      crumbs={[{ label: 'My account', to: '/account' }]}
    >
      {secret && (
        <Notice kind="success" title="Your new token">
          <p>Copy it now. It is not shown again.</p>
          <p>
            <code>{secret}</code>
          </p>
        </Notice>
      )}
      <Section title="Your tokens">
        <TokenList />
      </Section>
      <Section title="Issue a token">
        <FormFrame form={form} button="Issue the token" onSend={issue}>
          <TextField
            field={form.field('name')}
            label="What it is for"
            hint="Such as: nightly export to the open data portal"
          />
          <TextField field={form.field('days')} label="Days until it expires" type="number" short hint="366 at most" />
          <CheckboxesField field={form.field('scopes')} label="What it may do" choices={scopes} />
        </FormFrame>
      </Section>
    </Page>
  )
}
