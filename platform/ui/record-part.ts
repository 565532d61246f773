import type { ReactNode } from 'react'
import type { Missing } from '../http/problem.ts'
import type { Person } from '../identity/person.ts'
import type { LightState } from './words/Light.tsx'

/** What a part of a record is told. */
export interface RecordPartProps {
  readonly useCaseId: string
}

/** A part of the record of a use case that another room contributes. Its code is loaded when somebody looks at it. */
export interface RecordPart {
  readonly key: string
  /** Lower comes first. */
  readonly order: number
  readonly allows: (person: Person) => boolean
  /** `async () => (await import('./duties/DutiesTab.tsx')).DutiesTab` */
  readonly load: () => Promise<(props: RecordPartProps) => ReactNode>
}

/** A tab of the record. The record's own: Overview 10, Value 70, Public view 80, History 100. */
export interface RecordTab extends RecordPart {
  readonly label: string
}

/**
 * A part in a place of its own: always in sight above the tabs or in the right column; at the start of the overview; or
 * before everything else that was reviewed and decided.
 */
export interface RecordSection extends RecordPart {
  readonly place: 'head' | 'overview' | 'side' | 'decisions'
}

/** Where the lights come from: the clearances of many uses in one call. */
export interface RecordLights {
  /** Path of the door that is asked, so that `useSend` can refresh the lights. */
  readonly path: string
  readonly allows: (person: Person) => boolean
  /** The light of each use; one that is left out is not cleared. */
  readonly read: (useCaseIds: readonly string[]) => Promise<ReadonlyMap<string, LightState>>
}

/** What a gate would say of a use today, so that who moves it knows before they try. */
export interface RecordGate {
  /** Path of the door that is asked, so that `useSend` can refresh the answer. */
  readonly path: string
  readonly allows: (person: Person) => boolean
  /** What is missing before the stage of that name, and the exception through which it may pass all the same. */
  readonly read: (
    useCaseId: string,
    to: string,
  ) => Promise<{ readonly missing: readonly Missing[]; readonly exception: string }>
}

/** What is said on every page while it holds: an emergency passage, a drill. Shows nothing when there is nothing to say. */
export interface RecordBanner {
  readonly key: string
  /** Lower comes first. */
  readonly order: number
  readonly allows: (person: Person) => boolean
  readonly load: () => Promise<() => ReactNode>
}

/** Everything that rooms add to the record; `apps/web/rooms.ts` gathers it. */
export interface RecordParts {
  readonly tabs: readonly RecordTab[]
  readonly sections: readonly RecordSection[]
  /** Null: no room gives clearances, and no light shows. */
  readonly lights: RecordLights | null
  /** Null: no room keeps the gates. */
  readonly gate: RecordGate | null
  readonly banners: readonly RecordBanner[]
}
