import type { DocumentFormat } from '../records/document-format.ts'
import { documentFormats } from '../records/document-formats.ts'
import { recordFormats } from '../records/record-formats.ts'
import type { RecordFormat } from '../records/record-format.ts'
import { dtraceFormat } from './malloc/dtrace-format.ts'
import { objectFormat } from './objects/object-format.ts'
import type { TraceFormat } from './trace-format.ts'

/** A format of logs: one whose lines are records, one that is a document, or one that is read as a whole. */
export type LogFormat = RecordFormat | DocumentFormat | TraceFormat

/** The formats that come with tracedocs, in the order in which `tracedocs formats` lists them. */
export const logFormats: readonly LogFormat[] = [
  ...recordFormats,
  ...documentFormats,
  dtraceFormat,
  objectFormat,
]
