import { useQuery } from '@tanstack/react-query'
import type { Missing } from '../../http/problem.ts'
import { usePerson } from '../session/session.tsx'
import { useRecordParts } from './record-parts.tsx'

/** What is missing before a use may enter a stage, and the exception through which it may pass; nothing while it is on its way. */
export function useGate(
  useCaseId: string,
  to: string,
): { readonly missing: readonly Missing[]; readonly exception: string } {
  const { gate } = useRecordParts()
  const person = usePerson()
  const { data } = useQuery({
    queryKey: [gate?.path, useCaseId, to],
    queryFn: () => gate?.read(useCaseId, to) ?? open,
    enabled: gate?.allows(person) === true,
  })
  return data ?? open
}

const open = { missing: [], exception: '' }
