import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { containerGroup } from './container-group.ts'

const COLUMNS = ['NAMESPACE', 'POD', 'NAME', 'CPU(cores)', 'CPU(%)', 'CPU%']
const MORE = ['MEMORY(bytes)', 'MEMORY(%)', 'MEMORY%']
const KNOWN = [...COLUMNS, ...MORE]
const SIZES: Readonly<Record<string, number>> = { '': 1, Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3 }
/** Parts of a CPU, and what one percent of one is of each: `m` is a thousandth. */
const CORES: Readonly<Record<string, number>> = { '': 100, m: 0.1, u: 1e-4, n: 1e-7 }

/** `kubectl top pods`, also with `--containers` and of all namespaces, and `kubectl top nodes`. Several tables of a log are samples. */
export const kubectlTopFormat: RecordFormat = {
  kind: 'records',
  name: 'kubectlTop',
  summary: 'kubectl top pods and nodes: NAME CPU(cores) MEMORY(bytes), web-0 12m 345Mi',
  record: containerGroup.record,
  version: 1,
  group: containerGroup,
  figures: containerGroup.figures,
  anchors: ['NAME  ', 'POD  ', 'NAMESPACE  '].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const columns = decodeLine(line).trim().split(/ +/)
    const isHeader =
      columns.includes('CPU(cores)') &&
      columns.includes('MEMORY(bytes)') &&
      columns.every((column) => KNOWN.includes(column))
    return isHeader ? { table: createTable(columns) } : undefined
  },
}

function createTable(columns: readonly string[]): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const cells = decodeLine(line).trim().split(/ +/)
      const get = (column: string): string => cells[columns.indexOf(column)] ?? ''
      const figures = [...readCores(get('CPU(cores)')), ...readMemory(get('MEMORY(bytes)'))]
      if (cells.length !== columns.length || figures.length === 0) return 'end'
      const name = ['NAMESPACE', 'POD', 'NAME'].map(get).filter((part) => part !== '')
      return { record: { kind: 'figures', figures, of: { name: name.join('/'), repeats: true } } }
    },
  }
}

function readCores(text: string): readonly StatedNumber[] {
  const { number, unit = '' } = /^(?<number>\d+)(?<unit>[mun]?)$/.exec(text)?.groups ?? {}
  const scale = CORES[unit] ?? NaN
  if (number === undefined) return []
  const value = Number((Number(number) * scale).toPrecision(15))
  return [{ name: 'cpu', value, unit: '%', resolution: scale }]
}

function readMemory(text: string): readonly StatedNumber[] {
  const { number, unit = '' } = /^(?<number>\d+)(?<unit>(?:[KMG]i)?)$/.exec(text)?.groups ?? {}
  const scale = SIZES[unit] ?? NaN
  if (number === undefined) return []
  return [{ name: 'memory', value: Number(number) * scale, unit: 'B', resolution: scale }]
}
