import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RecordLights } from '../record-part.ts'
import { usePerson } from '../session/session.tsx'
import { Light, type LightState } from '../words/Light.tsx'
import { asOneCall, type AskLight } from './as-one-call.ts'
import { useRecordParts } from './record-parts.tsx'

/** The light of one use. However many stand on a page, one call asks for all. Room is kept for it while it is on its way. */
export function UseLight(props: { readonly useCaseId: string; readonly explained?: boolean }): ReactNode {
  const { lights } = useRecordParts()
  const person = usePerson()
  if (!lights?.allows(person)) return null
  return <Asked {...props} lights={lights} />
}

function Asked(props: {
  readonly useCaseId: string
  readonly explained?: boolean
  readonly lights: RecordLights
}): ReactNode {
  const { useCaseId, explained = false, lights } = props
  const { data } = useQuery({ queryKey: [lights.path, useCaseId], queryFn: () => askerOf(lights)(useCaseId) })
  return data ? <Light state={data} explained={explained} /> : <span className="light-waits" />
}

const askers = new WeakMap<RecordLights, AskLight<LightState>>()

function askerOf(lights: RecordLights): AskLight<LightState> {
  const ask = askers.get(lights) ?? asOneCall(lights.read, { kind: 'not cleared' })
  askers.set(lights, ask)
  return ask
}
