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
export {
  checkFormat,
  type ExpectedFigures,
  type ExpectedSeries,
  type FormatSample,
} from '../series/check-format.ts'
export { decodeBeforeAnchor, decodeLine, type Line } from '../records/line.ts'
export type { Anchor, ParsedLine, RecordFormat, TableReader } from '../records/record-format.ts'
export type { DocumentEntry, DocumentFormat, DocumentOrigin } from '../records/document-format.ts'
export type { MetricGroup } from '../records/metric-group.ts'
export type { FigureDescription, GaugeDescription } from '../records/metric-description.ts'
export type {
  FigureRecord,
  LogRecord,
  ProcessSample,
  ResultKey,
  StatedFigure,
} from '../records/record.ts'
export type { ProcessSeries } from '../series/process-series.ts'
export { formatUnit, type Quantity } from '../quantities/quantity.ts'
export type { Trace } from '../traces/trace.ts'
