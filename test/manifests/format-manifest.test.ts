import { expect, test } from 'vitest'
import { formatManifest } from '../../src/manifests/format-manifest.ts'

const EMPTY = {
  root: '..',
  values: new Map(),
  texts: new Map(),
  tables: new Map(),
  charts: new Map(),
}

test('a manifest says what it is, and of which schema', () => {
  const read: unknown = JSON.parse(formatManifest(EMPTY))
  expect(read).toEqual({
    tracedocs: 'manifest',
    schema: 1,
    root: '..',
    values: {},
    texts: {},
    tables: {},
    charts: {},
  })
})

test('plain text is a string, markup a list of stretches', () => {
  const code = { kind: 'code', text: 'real' } as const
  const text = { kind: 'text', text: ' (s)' } as const
  const table = {
    columns: [{ header: [code, text], align: 'right' as const }],
    rows: [[[text]], [[]]],
    notes: ['A note.'],
  }
  const read: unknown = JSON.parse(formatManifest({ ...EMPTY, tables: new Map([['t', table]]) }))
  expect(read).toMatchObject({
    tables: {
      t: {
        columns: [
          {
            header: [
              ['code', 'real'],
              ['text', ' (s)'],
            ],
            align: 'right',
          },
        ],
        rows: [[' (s)'], ['']],
        notes: ['A note.'],
      },
    },
  })
})

test('keys are sorted, so that the same project gives the same bytes', () => {
  const one = formatManifest({
    ...EMPTY,
    values: new Map([
      ['b', { text: '2' }],
      ['a', { text: '1' }],
    ]),
  })
  const two = formatManifest({
    ...EMPTY,
    values: new Map([
      ['a', { text: '1' }],
      ['b', { text: '2' }],
    ]),
  })
  expect(one).toBe(two)
})

test('what cannot be shown says why', () => {
  const broken = { problem: 'no such run' }
  const manifest = { ...EMPTY, values: new Map([['v', broken]]), texts: new Map([['t', broken]]) }
  expect(JSON.parse(formatManifest(manifest))).toMatchObject({
    values: { v: broken },
    texts: { t: broken },
  })
})
