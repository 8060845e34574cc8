import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonLine, parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { splitRow } from '../split-row.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateNumber, stateSamples } from './state-samples.ts'

const CSV = /^build_commit,.*\bavg_ts\b/m
const JSON_HEAD = /^\[?\s*\{\s*"build_commit"\s*:/m
/** Settings that tell tests apart where they differ in a file, and what its table calls them. */
const SETTINGS: readonly (readonly [key: string, name: string])[] = [
  ['backends', 'backend'],
  ['n_gpu_layers', 'ngl'],
  ['n_threads', 'threads'],
  ['n_batch', 'n_batch'],
  ['n_ubatch', 'n_ubatch'],
  ['type_k', 'type_k'],
  ['type_v', 'type_v'],
  ['flash_attn', 'fa'],
  ['split_mode', 'sm'],
  ['use_mmap', 'mmap'],
]

/** `llama-bench -o csv`, `-o json` and `-o jsonl`: tokens a second of each test; the JSON has the single runs. */
export const llamaBenchDataFormat: DocumentFormat = {
  kind: 'document',
  name: 'llamaBenchData',
  summary: 'the CSV and JSON of llama-bench: [{"build_commit": …, "avg_ts": …, "samples_ts": […]}]',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('rate'),
  matches: (head) => CSV.test(head) || (JSON_HEAD.test(head) && /"avg_ts"\s*:/.test(head)),
  read(text) {
    const tests = CSV.test(text) ? readCsv(text) : readJson(text)
    const varied = SETTINGS.filter(([key]) => new Set(tests.map(({ read }) => read(key))).size > 1)
    return tests.flatMap(({ read, figures, offset }): readonly DocumentEntry[] => {
      const settings = varied.map(([key, name]) => `${name}=${read(key)}`).join(', ')
      const name = `${read('model_type')} ${nameTest(read)}${settings === '' ? '' : `(${settings})`}`
      return figures.length === 0
        ? []
        : [{ offset, record: { kind: 'figures', figures, of: { name } } }]
    })
  },
}

/** A test, its settings as texts, and its figures. */
interface LlamaTest {
  readonly read: (key: string) => string
  readonly figures: readonly StatedFigure[]
  readonly offset: number
}

/** As the table of llama-bench calls it: `pp512`, `tg128`, `pp512+tg128`, with the depth behind it. */
function nameTest(read: LlamaTest['read']): string {
  const [prompt, generated, depth] = ['n_prompt', 'n_gen', 'n_depth'].map((key) =>
    Number(read(key)),
  )
  const parts = [prompt ? `pp${String(prompt)}` : '', generated ? `tg${String(generated)}` : '']
  const name = parts.filter((part) => part !== '').join('+')
  return depth ? `${name} @ d${String(depth)}` : name
}

function stateRates(
  mean: number | undefined,
  deviation: number | undefined,
  samples: readonly number[] | undefined,
): readonly StatedFigure[] {
  const means = stateNumber('rate', mean, '1/s').map(
    (one) => ({ ...one, isEstimate: true }) as const,
  )
  const known = stateSamples('rate', samples, '1/s')
  if (known.length > 0) return known
  return [
    ...means,
    ...stateNumber('rate.mean', mean, '1/s'),
    ...stateNumber('rate.stddev', deviation, '1/s'),
  ]
}

function readCsv(text: string): readonly LlamaTest[] {
  const start = text.search(/^build_commit,/m)
  const [header = '', ...lines] = text.slice(start).split(/\r?\n/)
  const columns = splitRow(header)
  let offset = start + header.length + 1
  return lines.flatMap((line) => {
    const at = offset
    offset += line.length + 1
    const cells = splitRow(line)
    if (cells.length !== columns.length) return []
    const read = (key: string): string => cells[columns.indexOf(key)] ?? ''
    const number = (key: string): number | undefined =>
      /^\d+(?:\.\d+)?$/.test(read(key)) ? Number(read(key)) : undefined
    return [
      { read, offset: at, figures: stateRates(number('avg_ts'), number('stddev_ts'), undefined) },
    ]
  })
}

function readJson(text: string): readonly LlamaTest[] {
  const start = text.search(JSON_HEAD)
  const json = text.slice(start)
  // An object a line, or a list of them.
  const tests = json.startsWith('[')
    ? parseJsonDocument(text.slice(0, start).replaceAll(/[^\n]/g, ' ') + json, benchGroup.record)
        .items
    : json.split('\n').flatMap((line) => parseJsonLine(line) ?? [])
  return tests.map((test) => ({
    offset: Math.max(0, start),
    read: (key) => formatSetting(test.get(key)),
    figures: stateRates(
      test.get('avg_ts').number,
      test.get('stddev_ts').number,
      test.get('samples_ts').numbers,
    ),
  }))
}

/** A setting as a text, of whatever type it is. */
function formatSetting({ string, number, value }: JsonNode): string {
  if (string !== undefined) return string
  return typeof value === 'boolean' ? String(value) : String(number ?? '')
}
