import { expect, test } from 'vitest'
import { buildTable, createScope, readCells } from '../build-table.ts'
import { createReferenceTrace } from '../../traces/objects/create-object-trace.ts'

const scope = createScope({ r: createReferenceTrace() })

test('live objects say where they were made', () => {
  expect(readCells(buildTable({ template: 'objects', run: 'r' }, scope))).toEqual([
    ['Type', 'Made at', 'Live', 'Share'],
    ['str', 'a.py:7 load', '3', '75.0 %'],
    ['int', 'b.py:9 main', '1', '25.0 %'],
    ['Total', '', '4', '100.0 %'],
  ])
})
