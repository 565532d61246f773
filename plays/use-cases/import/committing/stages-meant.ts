import { selectionsOf } from '../../inventory/inventory-column.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import { Stage } from '../../portfolio/stages/stage.ts'

/** Reported text → our stage, for each text that is recognised. */
export function stagesMeant(texts: readonly string[]): Readonly<Record<string, Stage>> {
  const found = texts.map((text) => [text, stageMeant(text)] as const)
  return Object.fromEntries(found.filter((pair): pair is [string, Stage] => pair[1] !== null))
}

/** The stage that a cell reports; null when it is blank or not recognised. */
export function stageMeant(text: string): Stage | null {
  const { value } = normaliseValue('development_stage', text)
  const code = selectionsOf('development_stage').find((selection) => selection.value === value)?.code
  return Stage.nullable()
    .catch(null)
    .parse(code?.toLowerCase() ?? null)
}
