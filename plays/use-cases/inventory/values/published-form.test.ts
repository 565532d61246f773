import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishedForm } from './published-form.ts'

test('a valid selection, its code and a list of them are as OMB publishes them', () => {
  for (const text of ['Pilot', "['Usability Testing', 'Other']"])
    assert.equal(publishedForm(text.startsWith('[') ? 'hi_public_consultation' : 'development_stage', text), 'exact')
})

test('another letter case is told apart: an import offers to change it, an export gives it back', () => {
  assert.equal(publishedForm('development_stage', 'PILOT'), 'letter case aside')
})

test('any other spelling is another form', () => {
  assert.equal(publishedForm('development_stage', 'pilot.'), 'other')
  assert.equal(publishedForm('hi_public_consultation', "['Usability Testing', 'By letter']"), 'other')
})
