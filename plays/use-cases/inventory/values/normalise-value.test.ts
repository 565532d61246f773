import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

import { parse } from 'csv-parse/sync'
import { z } from 'zod'

import { ColumnName, inventoryColumns, selectionsOf } from '../inventory-column.ts'
import { normaliseValue } from './normalise-value.ts'
import { recodingPack } from './recoding-pack.ts'

const stage = (start: string) =>
  selectionsOf('development_stage').find(({ value }) => value.includes(`${start} –`))?.value
const kind = (start: string) => selectionsOf('classification').find(({ value }) => value.startsWith(start))?.value
const waiver = 'Agency CAIO has waived this minimum practice and reported such waiver to OMB'

/** Column, what was written, what it means. */
const deviations: [ColumnName, string, string | undefined][] = [
  ['development_stage', 'PRE DEPLOYMENT', stage('Pre-deployment')],
  ['development_stage', 'A) Predeployment', stage('Pre-deployment')],
  ['development_stage', '(b) Pilot', stage('Pilot')],
  ['development_stage', 'b. pilot', stage('Pilot')],
  ['development_stage', 'b', stage('Pilot')],
  ['development_stage', 'Pilot: The use case has been deployed in a limited test or pilot capacity', stage('Pilot')],
  ['development_stage', 'Pilot (The use case has been deployed in a limited test or pilot capacity.)', stage('Pilot')],
  ['development_stage', 'c) Deployed â€“ The use case is being actively authorized or utilized', stage('Deployed')],
  [
    'development_stage',
    'c)\u00a0Deployed\u2014The use case is being actively authorised or utilized to support the functions or mission of an agency',
    stage('Deployed'),
  ],
  [
    'development_stage',
    'Deployed \ufffd The use case is being actively authorized or utilized to support the functions or mission of an agency.',
    stage('Deployed'),
  ],
  ['development_stage', 'd) d) RETIRED', stage('Retired')],
  ['development_stage', 'Retierd', stage('Retired')],
  [
    'development_stage',
    'd) Retired ñ The use case was reported in the agencyís prior yearís inventory, but its development and/or use has since been discontinued.',
    stage('Retired'),
  ],
  ['is_high_impact', 'HIGH IMPACT', 'a) High-impact'],
  ['is_high_impact', 'c)Not high impact', 'c) Not high-impact'],
  ['is_high_impact', 'FALSE', 'c) Not high-impact'],
  [
    'is_high_impact',
    'Presumed high‑impact; but determined not high‑impact',
    'b) Presumed high-impact, but determined not high impact',
  ],
  [
    'is_high_impact',
    'Presumed high-impact but determined to be not high-impact',
    'b) Presumed high-impact, but determined not high impact',
  ],
  [
    'hi_ongoing_monitoring',
    'Yes: sufficient monitoring protocols established',
    'a) Yes, sufficient monitoring protocols have been established',
  ],
  ['is_withheld', 'n', 'a) No'],
  ['is_withheld', 'Yes - disclosure is prohibited by law.', 'c) Yes – disclosure is prohibited by law'],
  ['topic_area', 'health and medical', 'Health and Medical'],
  ['topic_area', 'Cyber Security', 'Cybersecurity'],
  ['topic_area', 'Law Enforcment', 'Law Enforcement'],
  ['topic_area', 'Human Resource', 'Human Resources'],
  ['topic_area', 'Human Resources (HR)', 'Human Resources'],
  ['topic_area', 'Procurement & Financial Mgmt', 'Procurement and Financial Management'],
  ['topic_area', 'Energy and Environment', 'Energy and the Environment'],
  ['classification', 'NLP (Natural Language Processing)', kind('Natural')],
  [
    'classification',
    'Natural Language Processing (NLP): AI that processes, interprets, and shares information in human language',
    kind('Natural'),
  ],
  ['classification', 'Computer Vision (CV) - AI that processes and interprets visual data', kind('Computer')],
  ['classification', 'computer vision (CV)', kind('Computer')],
  ['classification', 'Generative AI (GenAI)', kind('Generative')],
  ['classification', 'Classical / Predictive ML', kind('Classical')],
  ['classification', 'Reinforcement Learning – AI trained through trial and error', kind('Reinforcement')],
  [
    'contracting_usage',
    'c) Developed with both contracting & in-house resources.',
    'c) Developed with both contracting and in-house resources',
  ],
  ['contracting_usage', 'Purchased from vendor', 'a) Purchased from a vendor'],
  ['have_ato', 'TRUE', 'Yes'],
  ['have_ato', 'Y', 'Yes'],
  ['has_pii', 'No, only public data are used', 'No'],
  ['has_pii', 'Yes: names of staff', 'Yes'],
  ['has_custom_code', 'yes.', 'Yes'],
  ['link_to_data', 'N.A.', 'N/A'],
  ['pia_url', 'none', 'None'],
  ['code_url', 'NOT APPLICABLE', 'N/A'],
  ['hi_testing_conducted', 'In progress', 'b) In-progress'],
  ['hi_testing_conducted', 'b. in-progess', 'b) In-progress'],
  ['hi_assessment_completed', 'Wavied', `c) ${waiver}`],
  ['hi_assessment_completed', 'Agency CAIO waived minimum practice and reported waiver to OMB', undefined],
  ['hi_independent_review', 'Yes - by the CAIO', 'c) Yes – by the CAIO'],
  ['hi_failsafe_presence', 'b) In-progress', 'c) In-progress'],
  ['hi_failsafe_presence', 'na', 'b) Not applicable'],
  [
    'hi_appeal_process',
    'Yes; an appropriate appeal process has been established.',
    'a) Yes, an appropriate appeal process has been established',
  ],
  ['demographic_features', "['b) Sex', 'c) Age']", 'b) Sex; c) Age'],
  ['demographic_features', 'Income, Age , Sex', 'b) Sex; c) Age; i) Income'],
  ['demographic_features', 'c, a', 'a) Race/Ethnicity; c) Age'],
  ['demographic_features', 'b) Sex\nc) Age', 'b) Sex; c) Age'],
  ['demographic_features', 'a) Race/Ethnicity b) Sex', 'a) Race/Ethnicity; b) Sex'],
  ['demographic_features', 'I) Other', 'l) Other'],
  ['demographic_features', 'Race / Ethnicity', 'a) Race/Ethnicity'],
  ['demographic_features', 'N/A', 'k) None of the above'],
  ['demographic_features', '[]', ''],
  ['hi_public_consultation', 'Other; Direct usability testing', 'a) Direct usability testing; d) Other'],
  ['hi_public_consultation', 'c) Public hearings or meetings ', 'c) Public hearings or meetings'],
]

const others: [ColumnName, string][] = [
  ['has_pii', 'Partially'],
  ['has_pii', 'Maybe'],
  ['has_pii', 'Yes and no'],
  ['has_pii', 'Yes/No'],
  ['has_pii', 'Yes; No'],
  ['has_pii', 'Yes?'],
  ['has_pii', 'Yes - but no names'],
  ['has_pii', 'No - not yet known'],
  ['has_pii', 'Yes, possibly'],
  ['has_pii', 'nö'],
  ['has_pii', 'N/A'],
  ['has_pii', '1'],
  ['have_ato', 'Pending'],
  ['have_ato', 'No (unless renewed)'],
  ['has_custom_code', 'Unknown'],
  ['is_high_impact', 'High-impact?'],
  ['is_high_impact', 'High-impact?/TBD'],
  ['is_high_impact', 'High-impact (TBD)'],
  ['is_high_impact', 'c) High-impact'],
  ['is_high_impact', 'Non-high-impact'],
  ['is_high_impact', 'Presumed high-impact'],
  ['is_high_impact', 'Low impact'],
  ['is_high_impact', 'To be high-impact'],
  ['is_high_impact', 'Neither'],
  ['is_withheld', 'Yes'],
  ['is_withheld', 'Yes - disclosure'],
  ['is_withheld', 'Internal use only'],
  ['development_stage', 'Deploy'],
  ['development_stage', 'To be retired'],
  ['development_stage', 'Not deployed'],
  ['development_stage', 'Pilot / Deployed'],
  ['development_stage', 'Implementation and Assessment'],
  ['development_stage', '☐ Pilot'],
  ['topic_area', 'Health'],
  ['topic_area', 'Other: weather'],
  ['topic_area', 'Science and Space'],
  ['classification', 'AI'],
  ['classification', 'Other'],
  ['classification', 'Computer Vision; Generative AI'],
  ['contracting_usage', 'Not developed in-house'],
  ['contracting_usage', 'Contract'],
  ['hi_independent_review', 'Yes'],
  ['hi_independent_review', 'No'],
  ['hi_independent_review', 'Yes – by'],
  ['hi_training_established', 'b) Development of monitoring protocols is in-progess'],
  ['hi_ongoing_monitoring', 'Not applicable'],
  ['hi_failsafe_presence', 'Now applicable'],
  ['demographic_features', 'Age and Sex'],
  ['demographic_features', 'Gender/Sex, Age, Income'],
  ['demographic_features', 'None - the system uses no personal data'],
  ['demographic_features', 'I'],
  ['demographic_features', 'Sex; Shoe size'],
  ['demographic_features', 'Unknown'],
  ['hi_public_consultation', 'General solicitations of comments from the public'],
  ['hi_public_consultation', 'Direct usability testing and focus groups'],
]

describe('another format or spelling of a selection becomes that selection', () => {
  for (const [column, written, meant] of deviations)
    test(`${column}: ${written}`, () => assert.equal(normaliseValue(column, written).value, meant ?? `c) ${waiver}`))

  test('each selection, its code and its upper and lower case are recognised', () => {
    for (const { name, selections = [] } of inventoryColumns) {
      for (const { value, code = value } of selections) {
        for (const written of [value, code, value.toUpperCase(), ` ${value.toLowerCase()} `])
          assert.deepEqual(normaliseValue(name, written), { kind: 'recognised', value }, `${name}: ${written}`)
      }
    }
  })

  test('each recoding that OMB published is followed', () => {
    for (const { column, from, to } of recodingPack.recodings)
      assert.equal(normaliseValue(column, from).value, to, `${column}: ${from}`)
  })
})

describe('anything else stays as reported and is never guessed', () => {
  for (const [column, written] of others)
    test(`${column}: ${written}`, () =>
      assert.deepEqual(normaliseValue(column, ` ${written} `), { kind: 'unrecognised', value: written }))

  test('free text is trimmed and otherwise untouched', () => {
    assert.deepEqual(normaliseValue('benefits', ' Yes  &  no '), { kind: 'text', value: 'Yes  &  no' })
    assert.deepEqual(normaliseValue('vendor_name', 'n/a'), { kind: 'text', value: 'n/a' })
  })
})

const examples = '../shared/data/omb-2025/recodings-examples.csv'
const missing = existsSync(examples) ? false : 'the folder with public data is absent'

test('every published example of a deviation is read as OMB read it', { skip: missing }, () => {
  const Example = z.object({ column: ColumnName, reported_value: z.string(), omb_value: z.string() })
  const read = z.array(Example).parse(parse(readFileSync(examples), { columns: true, bom: true }))
  assert.equal(read.length, 89)
  for (const { column, reported_value: reported, omb_value: meant } of read)
    assert.equal(normaliseValue(column, reported).value, meant, `${column}: ${reported}`)
})
