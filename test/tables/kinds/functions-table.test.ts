import { expect, test } from 'vitest'
import { buildTable, createScope, readCells } from '../build-table.ts'
import { createProfileTrace } from '../../traces/objects/create-object-trace.ts'

const scope = createScope({ p: createProfileTrace() })

test('functions are ranked by growth, which has no share since memory may shrink', () => {
  expect(readCells(buildTable({ template: 'functions', run: 'p' }, scope))).toEqual([
    ['Function', 'File', 'dRSS (B)', 'Events'],
    ['load', 'a.py', '8,192', '3'],
    ['main', 'b.py', '4,096', '1'],
    ['drop', 'a.py', '-4,096', '2'],
    ['Total', '', '8,192', '6'],
  ])
})
