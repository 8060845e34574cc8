import { expect, test } from 'vitest'
import { nameSeveral } from '../../../../src/charts/kinds/words/name-several.ts'

function createNames(count: number, name: (n: string) => string): readonly string[] {
  return Array.from({ length: count }, (_, i) => name(String(i).padStart(2, '0')))
}

test.each([
  ['a few are all named', ['RSS', 'CPU', 'Page faults'], 'RSS, CPU and Page faults'],
  ['two are, however long', ['a'.repeat(90), 'b'], `${'a'.repeat(90)} and b`],
  [
    'many have what they have in common',
    createNames(12, (n) => `worker_${n}_of_the_pool`),
    'worker_…_of_the_pool',
  ],
  [
    'words are not cut',
    ['Peak of requests', 'Peak of retries', 'Peak of refusals'].flatMap((name) =>
      ['in the first minute', 'in the last minute'].map((end) => `${name} ${end}`),
    ),
    'Peak of … minute',
  ],
  ['many without are counted', createNames(40, (n) => `w${n}`), '40 series'],
])('names of a title: %s', (_, names, text) => {
  expect(nameSeveral(names, 'series')).toBe(text)
})
