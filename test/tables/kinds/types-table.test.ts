import { expect, test } from 'vitest'
import { buildTable, createScope, readCells } from '../build-table.ts'
import { createReferenceTrace } from '../../traces/objects/create-object-trace.ts'

const scope = createScope({ r: createReferenceTrace() })

// str: 5 made, 3 destroyed of which 1 is older than the log; int: 2 made, 1 destroyed.
test('types say NEW minus DEL, and what DEL has no NEW', () => {
  const table = buildTable({ template: 'types', run: 'r' }, scope)
  expect(readCells(table)).toEqual([
    ['Type', 'Live', 'Share', 'NEW', 'DEL', 'NEW − DEL', 'Unpaired DEL'],
    ['str', '3', '75.0 %', '5', '3', '2', '1'],
    ['int', '1', '25.0 %', '2', '1', '1', '0'],
    ['Total', '4', '100.0 %', '7', '4', '3', '1'],
  ])
  expect(table.notes).toEqual(['1 DEL has no NEW: its object is older than the log.'])
})
