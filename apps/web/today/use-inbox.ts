import type { Person } from '@pilothouse/platform/identity/person'
import { inboxKey } from '@pilothouse/platform/ui/use-send'
import { useQuery } from '@tanstack/react-query'
import { inboxes } from '../rooms.ts'

const aMinute = 60_000

/** How many things wait for this person in all rooms; undefined while that is not known. */
export function useInbox(person: Person): number | undefined {
  const open = inboxes.filter(({ allows }) => allows(person))
  const { data } = useQuery({
    queryKey: [inboxKey, person.id],
    queryFn: async () => (await Promise.all(open.map(({ count }) => count()))).reduce((sum, count) => sum + count, 0),
    enabled: open.length > 0,
    refetchInterval: aMinute,
  })
  return data
}
