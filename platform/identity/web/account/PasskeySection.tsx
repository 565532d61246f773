import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Notice } from '../../../ui/page/Notice.tsx'
import { Section } from '../../../ui/page/Section.tsx'
import { PlainTime } from '../../../ui/words/PlainTime.tsx'
import { readAccountEndpoint, removePasskeyEndpoint, type Account } from '../../sign-in/account.ts'
import { ActButton } from '../ActButton.tsx'
import { Cancel, FormDialog } from '../FormDialog.tsx'
import { addPasskey, canUsePasskeys, PasskeyCancelled } from './passkey-ceremony.ts'

/** The passkeys that sign somebody in, and a way to add one. */
export function PasskeySection({ passkeys }: Pick<Account, 'passkeys'>): ReactNode {
  const { send } = useSend(removePasskeyEndpoint, [readAccountEndpoint])
  return (
    <Section
      title="Passkeys"
      note="Sign in with your finger, face, PIN or a security key instead of a password."
      action={
        canUsePasskeys() && <FormDialog label="Add a passkey">{(close) => <AddPasskey close={close} />}</FormDialog>
      }
    >
      {passkeys.length === 0 && <p>None yet.</p>}
      <ul className="usa-list">
        {passkeys.map(({ id, name, createdAt }) => (
          <li key={id}>
            {name}
            {createdAt && (
              <>
                , added <PlainTime at={createdAt} dayOnly />
              </>
            )}{' '}
            <ActButton label="Remove the passkey" about={name} act={() => send({ id })}>
              “{name}” no longer signs you in.
            </ActButton>
          </li>
        ))}
      </ul>
      {!canUsePasskeys() && <p>This browser cannot hold passkeys. A newer one can.</p>}
    </Section>
  )
}

const Named = z.object({ name: z.string().trim().min(1, 'Give the passkey a name').max(100) })

function AddPasskey({ close }: { readonly close: () => void }): ReactNode {
  const [cancelled, setCancelled] = useState(false)
  const client = useQueryClient()
  const form = useForm(Named, { name: '' })
  const add = async ({ name }: z.output<typeof Named>): Promise<void> => {
    setCancelled(false)
    try {
      await addPasskey(name)
      await client.invalidateQueries({ queryKey: [readAccountEndpoint.path] })
      close()
    } catch (error) {
      if (!(error instanceof PasskeyCancelled)) throw error
      setCancelled(true)
    }
  }
  return (
    <FormFrame form={form} button="Add a passkey" onSend={add} beside={<Cancel close={close} />}>
      {cancelled && <Notice kind="info">No passkey was added. Press the button to try again.</Notice>}
      <TextField field={form.field('name')} label="A name for it" hint="Such as: work laptop" />
    </FormFrame>
  )
}
