/** The cells of a use as they are reported: its number stands in them even when only the record holds it. */
export const cellsWithId = <Cells extends Readonly<Record<string, string>>>(useCase: {
  readonly cells: Cells
  readonly inventoryId: string | null
}) => ({ ...useCase.cells, id: useCase.cells['id'] || (useCase.inventoryId ?? '') })
