import { expect, test } from 'vitest'
import { buildTable, createScope, readCells } from '../build-table.ts'
import { createProfileTrace } from '../../traces/objects/create-object-trace.ts'

const scope = createScope({ p: createProfileTrace() })

test('files are ranked by events on request', () => {
  expect(
    readCells(buildTable({ template: 'files', run: 'p', by: 'events', top: 1 }, scope)),
  ).toEqual([
    ['File', 'Events', 'Share', 'dRSS (B)'],
    ['a.py', '5', '83.3 %', '4,096'],
    ['All others', '1', '16.7 %', '4,096'],
    ['Total', '6', '100.0 %', '8,192'],
  ])
})
