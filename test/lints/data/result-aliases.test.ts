import { expect, test } from 'vitest'
import { listResultAliases } from '../../../src/lints/data/result-aliases.ts'

test.each([
  [['fd -e rs', "find . -name '*.rs'"], 'fd -e rs', ['fd -e rs', 'fd']],
  [['hash/sip/1024', 'hash/fx/1024'], 'hash/fx/1024', ['hash/fx/1024', 'fx']],
  [['BM_Sort/8', 'BM_Sort/64'], 'BM_Sort/8', ['BM_Sort/8', 'Sort/8']],
  [
    ['test_x.py::test_encode[json]', 'test_x.py::test_encode[pickle]'],
    'test_x.py::test_encode[json]',
    ['test_x.py::test_encode[json]', 'test_encode[json]', 'encode[json]', 'json'],
  ],
  [
    ['org.acme.MapBench.get', 'org.acme.MapBench.put'],
    'org.acme.MapBench.put',
    ['org.acme.MapBench.put', 'MapBench.put', 'put'],
  ],
  [['fd -e rs'], 'fd -e rs', ['fd -e rs']],
])('what pages call a result: %j', (results, result, aliases) => {
  expect(listResultAliases(results).get(result)).toEqual(aliases)
})
