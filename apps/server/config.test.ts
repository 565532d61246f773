import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig, requireConfig } from './config.ts'

const faultsOf = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  return read.kind === 'faulty' ? read.faults.map(({ name }) => name) : []
}

test('with nothing set it is the demonstration on port 4000', () => {
  const config = requireConfig({})
  assert.deepEqual([config.demo, config.PORT], [true, 4000])
})

test('outside the demonstration no secret is assumed', () => {
  assert.deepEqual(faultsOf({ DATABASE_URL: 'postgres://db.example.gov/pilothouse' }), ['PILOTHOUSE_SECRET'])
  assert.deepEqual(faultsOf({ DEMO: 'false' }), ['PILOTHOUSE_SECRET'])
  assert.deepEqual(faultsOf({ PILOTHOUSE_SECRET: 'short' }), ['PILOTHOUSE_SECRET'])
})

test('an agency that brings a secret is no demonstration', () => {
  assert.equal(requireConfig({ PILOTHOUSE_SECRET: 'x'.repeat(32) }).demo, false)
})

test('every fault is named at once, with what to do', () => {
  assert.deepEqual(faultsOf({ PORT: 'ninety', DATABASE_URL: 'mysql://x', BASE_URL: 'pilothouse' }), [
    'PORT',
    'DATABASE_URL',
    'BASE_URL',
  ])
  assert.throws(() => requireConfig({ PORT: '99999' }), /PORT .*\nRun "npx pilothouse doctor"/)
})

test('settings that need each other are asked for together', () => {
  assert.deepEqual(faultsOf({ SMTP_URL: 'smtp://mail.example.gov', S3_URL: 'https://s3.example.gov/files' }), [
    'MAIL_FROM',
    'S3_ACCESS_KEY_ID',
  ])
})
