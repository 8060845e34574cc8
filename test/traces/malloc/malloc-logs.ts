import fc from 'fast-check'

/** Pointers few enough to meet again, and some at the ends of 64 bits. */
const pointer = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => (0x7fca8000 + 16 * n).toString(16)),
  },
  fc.constantFrom(
    '0',
    '00',
    '1',
    'ffffffffffffffff',
    '8000000000000000',
    'ABCDEF',
    '0000000000000000ff',
  ),
  { weight: 1, arbitrary: fc.constantFrom('10000000000000000', '', 'xyz', '7fcg') },
)

const size = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 5000 }).map(String) },
  fc.constantFrom('4294967294', '4294967295', '4294967296', '9999999999', '12345678901', '007'),
  fc.constantFrom(
    '9007199254740991',
    '9007199254740992',
    '-1',
    '',
    '1.5',
    '99999999999999999999999',
  ),
)

const file = fc.constantFrom(
  '',
  'core.py',
  'rs/x/site-packages/numpy/ma/core.py',
  '<frozen zipimport>',
  'b\u00fc.py',
  'a b.py',
)
const name = fc.constantFrom(
  '',
  'sort',
  '<listcomp>',
  'ction__ internals>',
  '\xc6\xa04A/',
  '\xff\x01',
  'f(x)',
)

/** Processes, and beginnings of lines that name none. */
const process = fc.oneof(
  { weight: 4, arbitrary: fc.constant(' 77633') },
  fc.constantFrom('     42', '7', '4294967295', '12345678901', '', ' x 42', '\t42'),
)

const site = fc
  .tuple(process, file, fc.integer({ min: -1, max: 9999 }), name)
  .map(([pid, f, line, n]) => `${pid} ${f.padStart(16)}:${String(line).padEnd(4)} -> ${n} `)

const call = fc.oneof(
  { weight: 4, arbitrary: size.map((n) => `malloc(${n})`) },
  fc.tuple(size, size).map(([a, b]) => `calloc(${a}, ${b})`),
  fc.tuple(pointer, size).map(([p, n]) => `realloc(0x${p}, ${n})`),
)

const allocation = fc.tuple(call, pointer).map(([c, p]) => `${c} pntr 0x${p}`)
const free = pointer.map((p) => `free(0x${p})`)
const event = fc.tuple(site, fc.oneof(allocation, free)).map(([s, e]) => s + e)
const half = fc.tuple(site, call).map(([s, c]) => s + c)

const line = fc.oneof(
  { weight: 20, arbitrary: event },
  { weight: 2, arbitrary: fc.tuple(half, event).map(([h, e]) => h + e) },
  { weight: 2, arbitrary: pointer.map((p) => ` pntr 0x${p}`) },
  half,
  fc.tuple(event, event).map(([a, b]) => a + b),
  fc.tuple(event, fc.nat(60)).map(([e, n]) => e.slice(n)),
  fc.tuple(event, fc.nat(60)).map(([e, n]) => e.slice(0, -n - 1)),
  fc.constantFrom(
    '',
    '   ',
    '\t',
    'dtrace:::BEGIN',
    'dtrace:::END',
    'dtrace::END',
    'x dtrace:::BEGIN',
    'THE END',
    'BEGIN',
  ),
  fc.constantFrom('lib`malloc, total bytes = 608', 'ex.py, main, bytes total = 5909'),
  fc.constantFrom(
    '           value  ------------- Distribution ------------- count',
    '    512 |@@@@    4',
  ),
  fc.constantFrom(
    'INFO (main) converted',
    'free',
    '(',
    'malloc(',
    'p',
    'real 1.5',
    '\x00\x01(\xff',
    'x'.repeat(1500),
  ),
)

/** The lines of a malloc log as bytes in a string, events of every kind among what is none. */
export const mallocLog: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n')), { maxLength: 150 }),
    fc.boolean(),
  )
  .map(([lines, isCut]) => {
    const text = lines.map(([body, end]) => body + end).join('')
    return isCut ? text.slice(0, -1) : text
  })

/** Ways to cut a log into chunks. */
export const chunkLengths: fc.Arbitrary<readonly number[]> = fc.array(
  fc.integer({ min: 1, max: 400 }),
  {
    minLength: 1,
    maxLength: 8,
  },
)

/** Cut bytes into chunks of some lengths, again and again. */
export async function* cutIntoChunks(
  bytes: Uint8Array,
  lengths: readonly number[],
): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? 1
    yield bytes.subarray(at, at + length)
    at += length
  }
}
