/**
 * The door to logs, `tracedocs/logs`: read a log, and define a format of one's own.
 *
 * @packageDocumentation
 */
export {
  readLogSummary as readLog,
  type LogSummary,
  type ReadLogOptions,
} from './read-log-summary.ts'
export { logFormats, type LogFormat } from '../traces/log-formats.ts'
export { defineFormat } from '../records/define-format.ts'
export { checkFormat, type FormatSample } from '../series/check-format.ts'
export { decodeBeforeAnchor, decodeLine, type Line } from '../records/line.ts'
export type { Anchor, ParsedLine, RecordFormat } from '../records/record-format.ts'
export type { FigureDescription } from '../records/metric-description.ts'
export type { FigureRecord, LogRecord, ProcessSample, StatedFigure } from '../records/record.ts'
export type { ProcessSeries } from '../series/process-series.ts'
export { formatUnit, type Quantity } from '../quantities/quantity.ts'
export type { Trace } from '../traces/trace.ts'
