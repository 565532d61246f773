import type { FactName } from '../../obligations/facts/use-facts.ts'

/** How a fact is said of a use. The first form is for yes, the second for no. */
export type FactWords =
  | { readonly kind: 'yes or no'; readonly is: string; readonly isNot: string }
  | {
      readonly kind: 'choice'
      readonly is: string
      readonly isNot: string
      readonly values: Readonly<Record<string, string>>
    }
  | { readonly kind: 'list'; readonly is: string; readonly isNot: string }
  | { readonly kind: 'day'; readonly is: string; readonly isNot: string }

/** What each fact is called, for a reader who is asked to state it. */
export const factNouns: Readonly<Record<FactName, string>> = {
  stage: 'its stage',
  determination: 'whether it is high-impact',
  generative: 'whether it is generative AI',
  agentic: 'whether it acts by itself',
  languageModel: 'whether it uses a large language model',
  personalInformation: 'whether it works on personal information',
  demographicFeatures: 'whether it uses demographic variables',
  procurement: 'whether it was bought or built',
  customCode: 'whether it has custom code',
  publicFacing: 'whether the public deals with it directly',
  influence: 'what its output does to decisions about people',
  dataCategories: 'its data categories',
  acquiredOn: 'the day on which it was bought',
  operationalOn: 'the day on which it began to operate',
  pilotExempt: 'whether it has a pilot exemption',
}

/** The words of every fact that a rule may name. */
export const factWords: Readonly<Record<FactName, FactWords>> = {
  stage: {
    kind: 'choice',
    is: 'is in',
    isNot: 'is not in',
    values: {
      idea: 'the idea stage',
      'pre-deployment': 'pre-deployment',
      pilot: 'pilot',
      deployed: 'deployed',
      retired: 'retirement',
    },
  },
  determination: {
    kind: 'choice',
    is: 'is',
    isNot: 'is not',
    values: {
      'high-impact': 'high-impact',
      'presumed but not': 'presumed high-impact but found not to be',
      'not high-impact': 'found not high-impact',
    },
  },
  generative: { kind: 'yes or no', is: 'is generative AI', isNot: 'is not generative AI' },
  agentic: { kind: 'yes or no', is: 'acts by itself', isNot: 'does not act by itself' },
  languageModel: {
    kind: 'yes or no',
    is: 'uses a large language model',
    isNot: 'does not use a large language model',
  },
  personalInformation: {
    kind: 'yes or no',
    is: 'works on personal information',
    isNot: 'does not work on personal information',
  },
  demographicFeatures: {
    kind: 'yes or no',
    is: 'uses demographic variables',
    isNot: 'does not use demographic variables',
  },
  procurement: {
    kind: 'choice',
    is: 'is',
    isNot: 'is not',
    values: {
      purchased: 'purchased',
      'in-house': 'built in-house',
      both: 'partly purchased and partly built in-house',
    },
  },
  customCode: { kind: 'yes or no', is: 'has custom code', isNot: 'has no custom code' },
  publicFacing: {
    kind: 'yes or no',
    is: 'deals with the public directly',
    isNot: 'does not deal with the public directly',
  },
  influence: {
    kind: 'choice',
    is: 'is one that',
    isNot: 'is not one that',
    values: {
      decides: 'decides about people by itself',
      informs: 'informs a decision about people',
      neither: 'takes no part in decisions about people',
    },
  },
  dataCategories: { kind: 'list', is: 'works on data of the category', isNot: 'does not work on data of the category' },
  acquiredOn: { kind: 'day', is: 'was bought on or after', isNot: 'was bought before' },
  operationalOn: { kind: 'day', is: 'began to operate on or after', isNot: 'began to operate before' },
  pilotExempt: { kind: 'yes or no', is: 'has a pilot exemption', isNot: 'has no pilot exemption' },
}
