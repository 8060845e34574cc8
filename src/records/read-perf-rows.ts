import type { Problem } from '../problems/diagnostics.ts'
import { parseJsonLine } from './json-node.ts'
import { decodeLine } from './line.ts'
import { findPerfEvent, nameOtherEvent, namePerfEvent } from './perf-events.ts'
import type { StatedFigure } from './record.ts'
import type { ParsedLine, TableReader } from './record-format.ts'

/** A row of a table, or an object of JSON. */
interface PerfRow {
  readonly value: string
  readonly unit: string
  readonly event: string
}

const NUMBER = /^\d+(?:\.\d+)?$/

/** Open a table of `perf stat -x,`, where the head of a log has a row of it. With `-r`, its figures are means of the runs. */
export function openPerfTable(head: string): TableReader | undefined {
  return head.split(/\r?\n/).some((line) => findRow(line) !== undefined || isOfInterval(line))
    ? TABLE
    : undefined
}

/** Read an object of `perf stat -j`, a line each; `undefined` for any other text. */
export function readPerfObject(text: string): ParsedLine | undefined {
  return text.startsWith('{') ? state(readObject(restoreJson(text))) : undefined
}

/** perf prints its JSON with the decimal mark of the locale: `"pcnt-running" : 100,00`. */
function restoreJson(text: string): string {
  return text.replaceAll(/("\s*:\s*"?\d+),(?=\d+\s*[",}])/g, '$1.')
}

const TABLE: TableReader = {
  readLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    return isOfInterval(text) ? { problem: OF_INTERVALS } : state(findRow(text))
  },
}

/** With `-I`, the end of the interval stands before the row, to the nanosecond. */
function isOfInterval(line: string): boolean {
  const row = /^ *\d+\.\d{9}[,;:|\t](?<row>.*)$/s.exec(line)?.groups?.['row']
  return row !== undefined && findRow(row) !== undefined
}

/** What is told of rows and lines of `-I`. */
export const OF_INTERVALS: Problem = {
  kind: 'unreadable-record',
  reason: 'Expected perf stat to state a whole command, got intervals; record without `-I`',
}

/**
 * Value, unit, event, with `-r` how exact it is, nanoseconds that it was counted for, the share of the time, and what perf
 * derives from it; the separator is the user's. Where it is no comma, a comma is the decimal mark of the locale.
 */
const ROW =
  /^(<not (?:supported|counted)>|\d+(?:(?:\.|,(?=\d+[^,\d]))\d+)?)([,;:|\t])(msec|)\2([A-Za-z][\w/:.-]*?)\2(?:\d+[.,]\d+%\2)?\d+\2\d+[.,]\d\d\2[^\n]*$/

function findRow(line: string): PerfRow | undefined {
  const [, value = '', , unit = '', event = ''] = ROW.exec(line.trimEnd()) ?? []
  return event === '' ? undefined : { value: value.replace(',', '.'), unit, event }
}

function readObject(text: string): PerfRow | undefined {
  const row = parseJsonLine(text)
  const value = row?.get('counter-value').string
  const unit = row?.get('unit').string
  const event = row?.get('event').string
  if (row?.get('cpu').value !== undefined) return undefined
  return value === undefined || unit === undefined || event === undefined
    ? undefined
    : { value, unit, event }
}

function state(row: PerfRow | undefined): ParsedLine | undefined {
  if (row === undefined) return undefined
  const found = findPerfEvent(row.event)
  const figure =
    found === undefined
      ? stateOther(row)
      : stateFigure(namePerfEvent(found.events[0]), found.unit, row)
  return figure === undefined ? undefined : { record: { kind: 'figures', figures: [figure] } }
}

/** Only counts: a unit is the event's own. */
function stateOther(row: PerfRow): StatedFigure | undefined {
  if (row.unit !== '' || row.value.includes('.')) return undefined
  return stateFigure(nameOtherEvent(row.event), '1', row)
}

function stateFigure(name: string, unit: '1' | 's', row: PerfRow): StatedFigure | undefined {
  if (row.value.startsWith('<')) {
    return { name, missing: `perf says \`${row.value}\`` }
  }
  if (!NUMBER.test(row.value)) return undefined
  const decimals = row.value.split('.')[1]?.length ?? 0
  if (unit === '1') return { name, value: Number(row.value), unit }
  if (row.unit !== 'msec') return undefined
  const value = Number(`${row.value}e-3`)
  return { name, value, unit, resolution: Number(`1e-${String(decimals + 3)}`) }
}
