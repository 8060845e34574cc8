import { expect, test } from 'vitest'
import { findCertainWords, findWritten } from '../lint-source.ts'

// 49.54 / 35.49 is 1.396, 1.5 GB by 1.2 GB 1.25, 60 by 30 2
test.each([
  ['49.54 s is 30% more than 35.49 s.', '30%'],
  ['It takes 49.54 s, 30% longer than the baseline of 35.49 s.', '30%'],
  ['It takes 49.54 s, 30% above the baseline (35.49 s).', '30%'],
  ['It takes 49.54 s against 35.49 s (x1.6).', 'x1.6'],
  ['It takes 49.54 s against 35.49 s. This is 19.3% above the baseline.', '19.3%'],
  ['It takes 49.54 s where the baseline is 35.49 s, 19.3% above the baseline.', '19.3%'],
  ['From 35.49 s to 49.54 s, an increase of 30%.', '30%'],
  ['35.49 s → 49.54 s (+30%).', '+30%'],
  ['The new run takes 60 s, 3 times as long as the 30 s of the old one.', '3 times'],
  ['Memory went from 1.2 GB to 1.5 GB, 45% more memory.', '45%'],
  ['It took 45.2 s, 40% of the 60 s.', '40%'],
  // 1.35 by 0.36 is 3.75, 9.1 by 12.4 0.734, 1,250 by 980 1.276, 609 by 812 0.75
  ['There is still a gap of 2.10x (1.35s vs 0.36s).', '2.10x'],
  ['Throughput doubled from 100 req/s to 160 req/s.', 'doubled'],
  ['It takes 1.35 s where the old one took 0.36 s, a gap of 3.37x.', '3.37x'],
  ['The bundle went from 12.4 MB to 9.1 MB, a reduction of 36%.', '36%'],
  ['The server is now at 1,250 req/s, up 20% from 980 req/s.', '20%'],
  ['Memory use is 52% lower: 609 MB instead of 812 MB.', '52%'],
  // 410 by 620 is 0.661, 9.9 by 12.1 0.818, 318 by 512 0.621, 12 by 4 3, 1.5 by 1 with prefixes
  ['Cold start dropped by 45% (from 620 ms to 410 ms).', '45%'],
  ['We cut p99 latency 30%, from 12.1 ms to 9.9 ms.', '30%'],
  ['Peak RSS was 512 MB before and 318 MB after, a 52% drop.', '52%'],
  ['It used to take 12 s and now takes 4 s, a 4.5x improvement.', '4.5x'],
  ['It fell from 620 ms to 410 ms on 8 cores of the small machine, a 45% reduction.', '45%'],
  ['Effective time is 29.5 (s). With tracing it is 877 (s) vs 29.5 (s), 19.3% more.', '19.3%'],
])('lint finds the fault of: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['comparison', written]])
})

// 12 by 9 is 1.333, 1 - 189 / 540 0.65, 1 - 18.2 / 26.0 0.30, 9.1 by 2.6 3.5, 1 - 45 / 60 0.25, 1 - 3,000 / 4,800 0.375
// 24 by 10 is 2.4, 731 by 131 5.58, 1 - 5.4 / 7.6 0.289, 288 by 96 3, 59 by 50 1.18, 92 by 41 2.24, 19.8 by 2.3 8.6, 41 by 9.4 4.36,
// 412 by 111 3.71
test.each([
  [
    'An import took 24 minutes with the old pipeline. The new one needs 10 minutes, which makes it 4.2x faster.',
    '4.2x',
  ],
  [
    "The old lexer takes 731 ms; the new one needs 131 ms. That's a 6.5x speedup for about 300 lines of code.",
    '6.5x',
  ],
  ['The index used to be 7.6 GB on disk and is 5.4 GB now, so we save 39% of the space.', '39%'],
  ['It keeps 96 (MB) for the daemon and 288 (MB) for the old one, i.e. 3.3x less.', '3.3x'],
  ['With assertions on, the suite runs in 59 s instead of 50 s, so they cost us 81%.', '81%'],
  ['Throughput improved from 41k ops/s to 92k ops/s, 3.2x what we had in 1.8.', '3.2x'],
  ['Bun installs the workspace in 2.3 s, npm in 19.8 s (6.8 times as long).', '6.8 times'],
  [
    'Linking with the stock linker takes 41 s. With the new one it takes 9.4 s. That is 5.9x faster.',
    '5.9x',
  ],
  ['Decoding takes less (2.1x: 412 ms → 111 ms).', '2.1x'],
  ['The poller handles 12k req/s, where 1.x gave up at 9k – 55 % more on one core.', '55 %'],
  // 24.8 / 4.0 is 6.2, 1 - 350 / 500 0.3, 1 - 240 / 320 0.25, 1 - 400 ms / 1.6 s 0.75, 1 - 45 / 75 0.4, 1 - 3.6 / 9.0 0.6
  [
    'We measured 4.0 ms for the Rust port; the original sits at 24.8 ms. In other words, the port answers 9.2x faster.',
    '9.2x',
  ],
  ['Latency under load: 350 ms (Go) against 500 ms (Node). Go is thus 48% lower.', '48%'],
  ['Moving from v4 (320 ms) to v5 (240 ms) cut the median render time by 38%.', '38%'],
  ['Cold starts are gone: 1.6 s became 400 ms, i.e. 55 % of the waiting time was saved.', '55 %'],
  ['It used to take 75 minutes and is now down to 45 minutes, a cut of 52%.', '52%'],
  ['The small cores draw 3.6 W rather than 9.0 W, which amounts to 40% less energy.', '40%'],
  ['A cached job takes 3 min 9 s instead of 9 min 0 s; that saves 45% of the time.', '45%'],
  ['`pack -9` writes 18.2 MB, `zip -6` writes 26.0 MB: the pack archive is 40 % smaller.', '40 %'],
  ['`sort` needs 9.1 s, while our tool is done in 2.6 s, which is 2.1 times as fast.', '2.1 times'],
  [
    'Compared with 1.8, which took 60 s for this model, 1.9 finishes in 45 s (47 % faster).',
    '47 %',
  ],
  [
    'At first it took 4,800 bytes and 3.2 s. After it, 3,000 bytes and 1.9 s. So it uses 57% less memory.',
    '57%',
  ],
])('lint is certain of the fault of: %s', async (text, written) => {
  expect(await findCertainWords(text)).toEqual([written])
})

test.each([
  'The parser takes 12 ms and the printer 40 ms, so a full build is 2% faster than with webpack.',
  'The first pass takes 12 ms, then the second 40 ms, so it is 20% faster than before.',
  'If the cache took 12 ms and the disk 40 ms, so the cache would be 2x faster.',
  'The scan takes 12 s. The old one was rewritten. The new one needs 40 s on ARM, 2x as long as on x86.',
  'In 2.0 a full build took 94 s. We got it to 61 s in 2.1, and in 2.2 the incremental build is 3.4x faster.',
  'Of 5.0 s parsing takes 0.9 s and printing 1.1 s, so parsing is 30% of the rest.',
  'Goal of week 1: 20 → 30 tokens/s (4.7x faster).',
  'Week 3: 30 → 60 tokens/s (9.4x total improvement).',
  'zstd needs 3.2 s and gzip 4.1 s: zstd decompression is 70% faster.',
  'The old one takes 3.2 s and the new one 4.1 s. In other words, a full build is 70% slower.',
  'The parser takes 3.2 s and the printer 4.1 s, so the whole build is 70% slower.',
  'The server takes 3.2 s, the client 4.1 s, 70% more requests than before.',
])('lint is not certain of: %s', async (text) => {
  expect(await findCertainWords(text)).toEqual([])
})

test('the baseline may stand in a table', async () => {
  const table = `| Run | Execution | Effective |
| --- | --: | --: |
| Baseline | 34.4 s | 29.5 s |
| Tracing | 3134 s | 877 s |
`
  const write = (percent: string) =>
    `${table}\nWith tracing the effective time is 877 s, ${percent} above the baseline.\n`
  expect(await findWritten(write('19.3%'))).toEqual([['comparison', '19.3%']])
  // 877 / 29.5 = 29.73
  expect(await findWritten(write('2,870%'))).toEqual([])
})

test.each([
  '49.54 s is 40% more than 35.49 s.',
  '35.49 s is 28.4% less than 49.54 s, and 49.54 s is 1.40 times 35.49 s.',
  'The 60 s timeout fails 30% less than a 30 s timeout.',
  'A 512 MB cache is 40% faster than a 256 MB cache.',
  'In 60 s, 20% of the requests took 2 s.',
  'After 30 s it is 40% faster than at 10 s.',
  'The cache went from 64 MB to 256 MB (30% faster builds).',
  'The timeout went from 30 s to 60 s, 20% fewer failures.',
  'Effective time is 29.5 s. Later the effective time is 35.2 seconds with CPU at 40% of the baseline.',
  'It needs 8 GB of RAM, 25% of the disk and 12 GB of swap.',
  'Speeds are 3x, double on ARM. It is 3x (twice on ARM).',
  'Between 10 s and 20 s pass, up to 50% more than 12 s on slow disks.',
  'It dropped from 1.8 s to 0.6 s, three times as fast, a third of the time.',
  'It went from 100 ms to 50 ms, twice the speed and 50% less.',
  'Version 3.9 is 15% slower than 3.10. With 8 cores 35 s, with 16 cores 20 s, 1.7x.',
  'About 90% of 120 s is spent in 12 s slices.',
  'Iteration time went from 13 sec to 9.5 sec (37%).',
  'Comet reduces the time from 626 seconds to 407 seconds, a 54% speedup (1.54x faster).',
  'This seems to demonstrate over a 10x speedup (3.4s to 0.24s).',
  'It is 20% to 30% faster (10 s vs 8.1 s).',
  'The type went from 152 bytes to 32 bytes, giving a max-rss reduction of 5.13%.',
  'It went from 2.27 s to 1.03 s, a 2.2x speedup.',
  'Roughly half the requests sit at 64k (53%) and 18% under 8k.',
  'Performance is +$26 (+0.026%) on $100k.',
  'It fell from $1.2M to $900k, a reduction of 25%.',
  'Goal of week 1: 20 → 30 tokens/s (4.7x faster).',
  'Week 3: 30 → 60 tokens/s (9.4x total improvement).',
  'Matrices of 128→256 (2× the size): 1.22× the time.',
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 6 / 24 is a quarter; 60.4 / 20.1 is 3.00; 12 / 85 is 14.1 %; 1,452 / 1,210 is 1.2; 30 / 20 is 1.5; 48.2 / 12.1 is 3.98
test.each([
  ['The old code took 24.0 s, the new 6.0 s; that is 57% less time.', '57%'],
  ['We replaced the hash map: 60.4 s became 20.1 s (3.3x faster).', '3.3x'],
  ['`sort()` needs 12 allocations instead of 85 (68% fewer) (#1490).', '68%'],
  ['Attendance was 1,210 in 2022 and 1,452 in 2023 (+25.0%).', '+25.0%'],
  ['The dose went from 20 mg to 30 mg (+30%).', '+30%'],
  ['The archive shrinks from 48.2 MB to 12.1 MB, a 4.9:1 ratio.', '4.9:1'],
  ['With 8 workers it takes 12.5 s, with one 75.0 s, so the speedup is 9.0x.', '9.0x'],
  ['Down from 85 warnings to 12 (76% fewer).', '76%'],
])('what two parts of a sentence compare is found: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['comparison', written]])
})

test.each([
  'The old code took 24.0 s, the new 6.0 s; that is 75% less time.',
  'Accuracy improved from 72.1 to 81.3 (+9.2%).',
  'Accuracy improved from 72.1 to 81.3 (+12.8%).',
  'The first pass took 24.0 s, the second 6.0 s, so 20% of the time is in the second.',
  'Version 2 has 12 modules instead of 9 (60% covered by tests).',
  'In 1999 there were 120 sites and in 2005 there were 300 (45% in Europe).',
])('what is right, or about something else, is not: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 1 - 900,000 / 1,200,000 is 25 %, and 1,800,000 / 450,000 - 1 is 300 %
test.each([
  ['It fell from $1.2M to $900k, a reduction of 52%.', '52%'],
  ['Costs rose from $450k to $1.8 million, a rise of 250%.', '250%'],
])('thousands and millions of money are told apart: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['comparison', written]])
})

// 6.4 by 2.9 is 2.21, 1 - 384 / 512 is 25 %, 1 - 2.6 / 3.1 is 16.1 %, 41 by 9.4 is 4.36
test.each([
  [
    'The old one needs 6.4 s for it, and the new one needs 2.9 s. That is a speedup of 3.1x.',
    '3.1x',
  ],
  ['Memory went from 512 MB to 384 MB. That is a reduction of 35%, with the same data.', '35%'],
  ['gzip writes 3.1 MB and brotli 2.6 MB. The saving is 24%.', '24%'],
  ['The stock linker takes 41 s. With the new one it takes 9.4 s. That is 5.9x faster.', '5.9x'],
])('what the next sentence tells is compared: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['comparison', written]])
})

test.each([
  'The old one needs 6.4 s for it, and the new one needs 2.9 s. That is a speedup of 2.2x.',
  'Memory went from 512 MB to 384 MB. Throughput is 35% higher.',
  'Memory went from 512 MB to 384 MB. That is 40% of what was asked for.',
  'Memory went from 512 MB to 384 MB. That is 40% less than in 2022.',
  'The pool keeps from 64 MB to 256 MB. This is 20% more.',
  'Memory went from 512 MB to 384 MB.\n\nThat is a reduction of 35%.',
  'Layout went from 6.0 ms to 4.5 ms. This makes the whole frame 9% faster.',
])('what the next sentence tells of something else is not: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

test.each([
  // a setting, and its effect on another quantity
  'Block size went from 64 KiB to 4 KiB, which doubles the number of reads.',
  'The pool went from 64 MB to 256 MB, so throughput is 30% higher.',
  'The pool went from 64 MB to 256 MB (30% more throughput).',
  'We raised the timeout from 5 s to 20 s, so memory is 40% higher.',
  // what nobody has measured
  'It should fall from 8 s to 2 s, 50% less.',
  'Latency is expected to fall from 8 s to 2 s, a 50% reduction.',
  'The new index would shrink from 12 GB to 4 GB, 3.5x smaller.',
  // a label
  '768→3072: 35% faster',
  '- 1024 → 4096: 1.5x slower',
])('nothing is said of what a change is not of: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 1 - 2 / 8 is 0.75, 256 / 64 4, 1,200 / 800 1.5
test.each([
  ['You should upgrade: it fell from 8 s to 2 s, 50% less.', '50%'],
  ['Throughput went from 64 MB/s to 256 MB/s, so throughput is 2.5x higher.', '2.5x'],
  ['QPS went from 800 to 1,200, an increase of 30%.', '30%'],
])('a change of the quantity itself is judged: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['comparison', written]])
})

// 200 / (200 + 200) is 50 %, 200 / 2,000 10 %
test.each([
  '- For 100 items: 200µs work = 200µs overhead (50% overhead)',
  '- For 1000 items: 2ms work = 200µs overhead (10% overhead)',
])('an overhead is a part, and no change of what it comes on top of: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
