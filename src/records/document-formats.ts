import { hyperfineFormat } from './benchmarks/hyperfine-format.ts'
import { ductInfoFormat } from './recorders/duct-info-format.ts'
import type { DocumentFormat } from './document-format.ts'
import { dockerStatsFormat } from './recorders/docker-stats-format.ts'
import { memoryCurrentFormat } from './recorders/memory-current-format.ts'
import { psFormat } from './recorders/ps-format.ts'

/** The documents that tracedocs reads, in the order in which `tracedocs formats` lists them; the first that matches is taken. */
export const documentFormats: readonly DocumentFormat[] = [
  hyperfineFormat,
  ductInfoFormat,
  psFormat,
  dockerStatsFormat,
  memoryCurrentFormat,
]
