import { createContext, use, type ReactNode } from 'react'
import type { RecordBanner, RecordParts, RecordSection, RecordTab } from '../record-part.ts'
import { usePerson } from '../session/session.tsx'

const Parts = createContext<RecordParts>({ tabs: [], sections: [], lights: null, gate: null, banners: [] })

/** Hands what the rooms add to the record to every page below. */
export function RecordPartsFrame(props: { readonly parts: RecordParts; readonly children: ReactNode }): ReactNode {
  return <Parts value={props.parts}>{props.children}</Parts>
}

/** Everything that rooms add, whoever reads. */
export const useRecordParts = (): RecordParts => use(Parts)

/** The tabs that other rooms add to the record and that this person may open. */
export const useRecordTabs = (): readonly RecordTab[] => useOpen(useRecordParts().tabs)

/** The parts for one place of the record that this person may see, in their order. */
export function useRecordSections(place: RecordSection['place']): readonly RecordSection[] {
  return useOpen(useRecordParts().sections).filter((section) => section.place === place)
}

/** What may have to be said on every page to this person. */
export const useRecordBanners = (): readonly RecordBanner[] => useOpen(useRecordParts().banners)

function useOpen<Part extends Pick<RecordTab, 'order' | 'allows'>>(parts: readonly Part[]): readonly Part[] {
  const person = usePerson()
  return parts.filter(({ allows }) => allows(person)).toSorted((one, other) => one.order - other.order)
}
