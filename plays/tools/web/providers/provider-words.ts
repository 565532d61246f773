import type { TrainsOnInputs } from '../../providers/provider.ts'

const training: Readonly<Record<TrainsOnInputs, string>> = {
  no: 'No',
  'only with consent': 'Only with our consent',
  yes: 'Yes',
  unknown: 'Unknown',
}

/** Whether a provider trains on inputs, in words. */
export const sayTraining = (trains: TrainsOnInputs): string => training[trains]
