import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { setPrice } from './set-price.ts'
import { withdrawPrice } from './withdraw-price.ts'

/** The doors of the prices. */
export function priceRoutes(routes: Routes): void {
  serve(routes, contract.setPrice, setPrice)
  serve(routes, contract.withdrawPrice, withdrawPrice)
}
