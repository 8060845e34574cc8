import { hyperfineCsvFormat } from './benchmarks/hyperfine-csv-format.ts'
import { gcFormat } from './gc/gc-format.ts'
import { loadFormat } from './loads/load-format.ts'
import { perfFormat } from './perf-format.ts'
import { processFormat } from './process-format.ts'
import { heaptrackFormat } from './profilers/heaptrack-format.ts'
import { massifFormat } from './profilers/massif-format.ts'
import { memcheckFormat } from './profilers/memcheck-format.ts'
import { straceFormat } from './profilers/strace-format.ts'
import type { RecordFormat } from './record-format.ts'
import { pidstatFormat } from './recorders/pidstat-format.ts'
import { throughputFormat } from './throughput-format.ts'
import { timeFormat } from './time/time-format.ts'

/** The formats that come with tracedocs, in the order in which `tracedocs formats` lists them. */
export const recordFormats: readonly RecordFormat[] = [
  processFormat,
  timeFormat,
  perfFormat,
  throughputFormat,
  pidstatFormat,
  hyperfineCsvFormat,
  gcFormat,
  loadFormat,
  massifFormat,
  memcheckFormat,
  heaptrackFormat,
  straceFormat,
]
