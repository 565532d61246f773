/** What may be said to the inventory commands besides files. */
export interface InventoryOptions {
  readonly json: boolean
  readonly accept: boolean
  readonly agency?: string | undefined
  readonly as?: string | undefined
  readonly format?: string | undefined
  readonly out?: string | undefined
}
