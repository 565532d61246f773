import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as assertProperty, constantFrom, property } from 'fast-check'
import { splitIntoPassages } from './split-into-passages.ts'

const of = (text: string, title = '') => splitIntoPassages({ subjectId: 'a', title, text })

test('a short text is one passage without the space around it', () => {
  const [passage, ...more] = of('  Reads forms.  Sorts them.\n', 'Form reader')
  assert.deepEqual(more, [])
  assert.equal(passage?.body, 'Reads forms.  Sorts them.')
  assert.deepEqual([passage?.start, passage?.end, passage?.title], [2, 27, 'Form reader'])
})

test('a long text is cut at the ends of sentences', () => {
  const sentence = `Word ${'word '.repeat(48)}end. `
  const passages = of(sentence.repeat(10))
  assert.deepEqual(
    passages.map(({ body }) => body.split(/\s+/).length),
    [150, 150, 150, 50],
  )
  assert.ok(passages.every(({ body }) => body.endsWith('end.')))
})

test('a sentence without end is cut all the same', () => {
  assert.deepEqual(
    of('word '.repeat(400)).map(({ body }) => body.split(' ').length),
    [160, 160, 80],
  )
})

test('nothing to read is no passage, but a title alone is one', () => {
  assert.deepEqual(of(' \n '), [])
  assert.deepEqual(
    of('', 'Chat assistant').map(({ title, body }) => [title, body]),
    [['Chat assistant', '']],
  )
})

test('a character that the database cannot keep leaves the offsets true', () => {
  const [passage] = of('before\0after')
  assert.deepEqual([passage?.body, passage?.end], ['before after', 12])
})

test('whatever the text: passages follow each other, stand where they say, and lose no word', () => {
  const text = array(constantFrom('a', 'Dr. B', 'end.', '\n', 'C?', '  ', '\u00A0x', '😀')).map((words) =>
    words.join(' '),
  )
  assertProperty(
    property(text, (text) => {
      const passages = of(text)
      assert.deepEqual(
        passages.flatMap(({ body }) => body.split(/\s+/)),
        text.split(/\s+/).filter((word) => word !== ''),
      )
      for (const { body, start, end } of passages) assert.equal(body, text.slice(start, end))
    }),
  )
})
