import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { StatedNumber } from '../record.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

const MEBIBYTE = 1024 ** 2
const SHARES = ['n_cpu_percent_python', 'n_cpu_percent_c', 'n_sys_percent']

/** The JSON of Scalene: lines of files with their share of the time, and what they allocated. Its MB are 1,048,576 bytes. */
export const scaleneFormat: DocumentFormat = {
  kind: 'document',
  name: 'scalene',
  summary: 'the JSON of Scalene: {"elapsed_time_sec": …, "files": {"codec.py": {"lines": […]}}}',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('time', 'share', 'bytes', 'memory'),
  matches: (head) => /^\s*\{/.test(head) && /"elapsed_time_sec"\s*:\s*\d/.test(head),
  read(text) {
    const root = parseJsonDocument(text, profileGroup.record)
    const locator = new TextLocator(text)
    const total = [
      ...state('time', 's', root.get('elapsed_time_sec').number),
      ...state('memory', 'B', root.get('max_footprint_mb').number, MEBIBYTE),
    ]
    return [
      ...createEntry('total', total, 0),
      ...root.get('files').members.flatMap(([file, node]) => readFile(file, node, locator)),
    ]
  },
}

function readFile(file: string, node: JsonNode, locator: TextLocator): readonly DocumentEntry[] {
  const offset = locator.locate(file)
  return node.get('lines').items.flatMap((line) => {
    const lineno = line.get('lineno').number
    if (lineno === undefined) return []
    const shares = SHARES.map((name) => line.get(name).number)
    const isWhole = shares.every((share) => share !== undefined)
    const share = shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    const figures = [
      ...state('share', '%', isWhole ? share : undefined),
      ...state('bytes', 'B', line.get('n_malloc_mb').number, MEBIBYTE),
    ]
    // Newer releases list every line of a file.
    const isIdle = figures.every(({ value }) => value === 0)
    return isIdle ? [] : createEntry(`${file}:${String(lineno)}`, figures, offset)
  })
}

function createEntry(
  name: string,
  figures: readonly StatedNumber[],
  offset: number,
): readonly DocumentEntry[] {
  return figures.length === 0
    ? []
    : [{ offset, record: { kind: 'figures', figures, of: { name } } }]
}

function state(
  name: string,
  unit: StatedNumber['unit'],
  value: number | undefined,
  scale = 1,
): readonly StatedNumber[] {
  return value === undefined ? [] : [{ name, value: value * scale, unit }]
}
