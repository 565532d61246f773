import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readModelFiles } from './model-files.ts'
import { openTokenizer } from './word-piece.ts'

const tokenize = openTokenizer((await readModelFiles()).tokenizer)

// Expected numbers come from the reference tokenizer that the model's authors name (Hugging Face, bert-base-uncased).
const cases: readonly [string, readonly number[]][] = [
  ['', [101, 102]],
  ['Hello world', [101, 7592, 2088, 102]],
  ['unaffable', [101, 14477, 20961, 3468, 102]],
  ['Café naïve résumé', [101, 7668, 15743, 13746, 102]],
  ['44 CFR § 201.6(c)', [101, 4008, 12935, 2099, 1073, 16345, 1012, 1020, 1006, 1039, 1007, 102]],
  ['“Quoted” — text’s end…', [101, 1523, 9339, 1524, 1517, 3793, 1521, 1055, 2203, 1529, 102]],
  ['人工智能 and AI', [101, 1756, 100, 1869, 100, 1998, 9932, 102]],
  ['zero\u200Bwidth\u00A0space\ttab', [101, 5717, 9148, 11927, 2232, 2686, 21628, 102]],
  ['$5 + 3 = <8> ^ ` | ~', [101, 1002, 1019, 1009, 1017, 1027, 1026, 1022, 1028, 1034, 1036, 1064, 1066, 102]],
  ['\u0000bad\uFFFD\u001B[0m', [101, 2919, 1031, 1014, 2213, 102]],
  [`${'x'.repeat(121)} end`, [101, 100, 2203, 102]],
]

for (const [text, expected] of cases) {
  test(`reads ${JSON.stringify(text.slice(0, 30))} as the reference tokenizer does`, () => {
    assert.deepEqual(tokenize(text, 256), expected)
  })
}

test('a long text is cut to the limit and still ends with the end mark', () => {
  const tokens = tokenize('hazard mitigation plan '.repeat(200), 256)
  assert.equal(tokens.length, 256)
  assert.equal(tokens.at(-1), 102)
})
