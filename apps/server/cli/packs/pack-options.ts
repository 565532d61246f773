/** What may be said to the policy pack commands besides the file. */
export interface PackOptions {
  readonly json: boolean
  readonly agency?: string | undefined
  readonly at?: string | undefined
  readonly from?: string | undefined
}
