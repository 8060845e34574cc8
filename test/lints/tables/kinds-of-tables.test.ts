import { expect, test } from 'vitest'
import { findCertainWords, findWritten } from '../lint-source.ts'

/** A table, the cell that it tells rightly in the place of `#`, and one that it tells wrongly. */
type Kind = readonly [name: string, table: string, right: string, wrong: string]

const kinds: readonly Kind[] = [
  [
    // 4 + 9 + 18 + 7 is 38, and 2 + 5 + 3 + 1 is 11
    'a small total beside one that adds up',
    `| Area | Errors | Hints |
| --- | ---: | ---: |
| Docs | 2 | 4 |
| Tests | 5 | 9 |
| Source | 3 | 18 |
| Tools | 1 | 7 |
| **Total** | 11 | # |`,
    '38',
    '83',
  ],
  [
    // 1 - 1,206 / 1,675 is 28.0 %
    'two rows, before and after',
    `| Build | Size | Change |
| --- | ---: | ---: |
| before | 1,675 kB | |
| after | 1,206 kB | # |`,
    '-28.0%',
    '-38.0%',
  ],
  [
    // 104 + 91 is 195
    'halves of a year',
    `| Team | Q1 | Q2 | H1 | Q3 | Q4 | H2 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| API | 115 | 131 | 246 | 97 | 143 | 240 |
| Web | 88 | 93 | 181 | 104 | 91 | # |
| Data | 64 | 71 | 135 | 85 | 69 | 154 |`,
    '195',
    '159',
  ],
  [
    // 498 + 512 + 533 is 1,543
    'quarters of months',
    `| Region | Jan | Feb | Mar | Q1 | Apr | May | Jun | Q2 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| EU | 312 | 297 | 344 | 953 | 351 | 363 | 341 | 1055 |
| US | 498 | 512 | 533 | # | 544 | 561 | 550 | 1655 |
| Asia | 207 | 219 | 243 | 669 | 252 | 246 | 264 | 762 |`,
    '1543',
    '1453',
  ],
  [
    // 4.3 - 6.9 is -2.6
    'a goal between the sides and their change',
    `| Metric | Before | After | Target | Change |
| --- | ---: | ---: | ---: | ---: |
| LCP (s) | 4.4 | 2.4 | 2.5 | -2.0 |
| TTI (s) | 6.9 | 4.3 | 4.0 | # |
| JS (kB) | 851 | 523 | 500 | -328 |
| Requests | 72 | 43 | 40 | -29 |`,
    '-2.6',
    '-3.6',
  ],
  [
    // 20 % of 640 is 128
    'a tax right below what it is of',
    `| Item | Amount |
| --- | ---: |
| Hosting | 460.00 |
| Support | 180.00 |
| Net | 640.00 |
| VAT 20 % | # |`,
    '128.00',
    '182.00',
  ],
  [
    // 1,480 + 281.20 is 1,761.20
    'a price with its tax',
    `| Position | Betrag |
| --- | ---: |
| Server | 1.200,00 € |
| Lizenzen | 280,00 € |
| Netto | 1.480,00 € |
| MwSt. 19 % | 281,20 € |
| Brutto | # |`,
    '1.761,20 €',
    '1.671,20 €',
  ],
  [
    // 403 / 512 is 78.7 %
    'a part of a size',
    `| Shard | Used | Utilisation |
| --- | --- | --- |
| s0 | 318/512 GB | 62% |
| s1 | 403/512 GB | # |
| s2 | 207/512 GB | 40% |`,
    '79%',
    '97%',
  ],
  [
    // 1180 / 820 is 1.44
    'one to so many',
    `| Screen | Width | Height | Ratio |
| --- | ---: | ---: | ---: |
| phone | 390 | 844 | 1:2.16 |
| tablet | 820 | 1180 | # |
| laptop | 1440 | 900 | 1:0.63 |`,
    '1:1.44',
    '1:1.84',
  ],
  [
    // 406.9 / 812.4 is 0.50
    'a ratio of 1 that the baseline has',
    `| Method | Mean | Error | StdDev | Ratio | RatioSD | Allocated | Alloc Ratio |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| Old | 812.4 ns | 3.21 ns | 3.00 ns | 1.00 | 0.00 | 1,024 B | 1.00 |
| New | 406.9 ns | 2.10 ns | 1.97 ns | # | 0.00 | 512 B | 0.50 |
| Span | 203.0 ns | 1.02 ns | 0.95 ns | 0.25 | 0.00 | 256 B | 0.25 |`,
    '0.50',
    '1.00',
  ],
]

test.each(kinds)('%s: lint is certain only of the wrong cell', async (_, table, right, wrong) => {
  expect(await findWritten(table.replace('#', right))).toEqual([])
  expect(await findCertainWords(table.replace('#', wrong))).toEqual([wrong])
})

test('a rise that is told as a fall is not said to be cut off', async () => {
  // 464,100 / 455,000 - 1 is 2.00 %
  const found = await findWritten(`| Crate | Before | After | % Change |
| --- | ---: | ---: | ---: |
| serde | 812,400 | 804,276 | -1.00% |
| syn | 1,950,000 | 1,930,500 | -1.00% |
| regex | 455,000 | 464,100 | -2.00% |
| hyper | 1,204,000 | 1,191,960 | -1.00% |`)
  expect(found).toEqual([['percentage', '-2.00%']])
})

const sound: readonly (readonly [name: string, table: string])[] = [
  [
    'a share that rises and falls in no such way',
    `| Team | Q1 | Q2 | H1 |
| --- | ---: | ---: | ---: |
| API | 92% | 94% | 93% |
| Web | 88% | 80% | 84% |`,
  ],
  [
    'heads are counted at the end of a half',
    `| Team | Q1 | Q2 | H1 | Q3 | Q4 | H2 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| API | 15 | 17 | 17 | 18 | 16 | 16 |
| Web | 23 | 22 | 22 | 24 | 26 | 26 |`,
  ],
  [
    'a tax of what is not right above it',
    `| Item | Amount |
| --- | ---: |
| Net | 640.00 |
| Shipping | 12.00 |
| VAT 20 % | 130.40 |`,
  ],
  [
    'a total with ten that are not shown',
    `| Area | Rules |
| --- | ---: |
| Style | 14 |
| Speed | 23 |
| Total | 49 |`,
  ],
  [
    'how far a goal is off',
    `| Metric | Before | After | Target | Gap |
| --- | ---: | ---: | ---: | ---: |
| LCP (s) | 4.4 | 2.4 | 2.5 | -0.1 |
| TTI (s) | 6.9 | 4.3 | 4.0 | 0.3 |`,
  ],
  [
    'each group has a baseline of its own',
    `| Method | Mean | Ratio | Allocated | Alloc Ratio |
| --- | ---: | ---: | ---: | ---: |
| Old | 812.4 ns | 1.00 | 1,024 B | 1.00 |
| New | 406.9 ns | 0.50 | 512 B | 0.50 |
| Old, wide | 1,203.0 ns | 1.00 | 2,048 B | 1.00 |
| New, wide | 601.0 ns | 0.50 | 1,024 B | 0.50 |`,
  ],
]

test.each(sound)('%s: lint finds nothing', async (_, table) => {
  expect(await findWritten(table)).toEqual([])
})
