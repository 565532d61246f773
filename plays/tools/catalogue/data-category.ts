import { z } from 'zod'
import pack from '@pilothouse/packs/tools/data-categories.json' with { type: 'json' }

const DataCategoryPack = z.object({
  version: z.string(),
  standing: z.string(),
  categories: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      means: z.string(),
      source: z.string(),
      /** `rule named`: a rule defines it and is named. `ours`: our own word. */
      sure: z.enum(['rule named', 'ours']),
    }),
  ),
})

const read = DataCategoryPack.parse(pack)

/** A category of data, with the rule that defines it. */
export type DataCategoryEntry = z.infer<typeof DataCategoryPack>['categories'][number]

/** The list in its order, from what anybody may see to what few may. */
export const dataCategories: readonly DataCategoryEntry[] = read.categories

/** Which edition of the list an approval names its categories from. */
export const dataCategoriesVersion: string = read.version

/** A category by its id: `cui`, `health`. */
export const DataCategory = z.enum(
  dataCategories.map(({ id }) => id),
  'Choose categories from the list.',
)
export type DataCategory = z.infer<typeof DataCategory>

/** A category as people read it; an id that a later edition dropped stays as it is. */
export const labelOfCategory = (id: string): string =>
  dataCategories.find((category) => category.id === id)?.label ?? id

/** The categories of `asked` that `allowed` does not name. */
export const categoriesBeyond = (asked: readonly string[], allowed: readonly string[]): readonly string[] =>
  asked.filter((id) => !allowed.includes(id))
