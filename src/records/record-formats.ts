import { benchmarkDotNetCsvFormat } from './benchmarks/benchmark-dot-net-csv-format.ts'
import { criterionTextFormat } from './benchmarks/criterion-text-format.ts'
import { asvCompareFormat } from './benchmarks/asv-compare-format.ts'
import { benchmarkToolsFormat } from './benchmarks/benchmark-tools-format.ts'
import { goFormat } from './benchmarks/go-format.ts'
import { benchstatFormat } from './benchmarks/benchstat-format.ts'
import { hyperfineCsvFormat } from './benchmarks/hyperfine-csv-format.ts'
import { hyperfineMarkdownFormat } from './benchmarks/hyperfine-markdown-format.ts'
import { hyperfineTextFormat } from './benchmarks/hyperfine-text-format.ts'
import { googleBenchmarkTextFormat } from './benchmarks/google-benchmark-text-format.ts'
import { llamaBenchFormat } from './benchmarks/llama-bench-format.ts'
import { jmhTextFormat } from './benchmarks/jmh-text-format.ts'
import { nanobenchFormat } from './benchmarks/nanobench-format.ts'
import { gccTimeReportFormat } from './benchmarks/gcc-time-report-format.ts'
import { pytestBenchmarkTextFormat } from './benchmarks/pytest-benchmark-text-format.ts'
import { pyperfTextFormat } from './benchmarks/pyperf-text-format.ts'
import { timeitFormat } from './benchmarks/timeit-format.ts'
import { benchmarkDotNetTextFormat } from './benchmarks/benchmark-dot-net-text-format.ts'
import { benchmarkJsFormat } from './benchmarks/benchmark-js-format.ts'
import { vitestBenchTextFormat } from './benchmarks/vitest-bench-text-format.ts'
import { tinybenchTextFormat } from './benchmarks/tinybench-text-format.ts'
import { mitataTextFormat } from './benchmarks/mitata-text-format.ts'
import { catch2TextFormat } from './benchmarks/catch2-text-format.ts'
import { divanFormat } from './benchmarks/divan-format.ts'
import { jmhCsvFormat } from './benchmarks/jmh-csv-format.ts'
import { libtestFormat } from './benchmarks/libtest-format.ts'
import { gcFormat } from './gc/gc-format.ts'
import { loadFormat } from './loads/load-format.ts'
import { servingFormat } from './loads/serving-format.ts'
import { perfFormat } from './perf-format.ts'
import { processFormat } from './process-format.ts'
import { callgrindFormat } from './profilers/callgrind-format.ts'
import { heaptrackFormat } from './profilers/heaptrack-format.ts'
import { massifFormat } from './profilers/massif-format.ts'
import { memcheckFormat } from './profilers/memcheck-format.ts'
import { straceFormat } from './profilers/strace-format.ts'
import { tracemallocFormat } from './profilers/tracemalloc-format.ts'
import type { RecordFormat } from './record-format.ts'
import { ductUsageFormat } from './recorders/duct-usage-format.ts'
import { mprofFormat } from './recorders/mprof-format.ts'
import { nodeMemoryFormat } from './recorders/node-memory-format.ts'
import { pidstatFormat } from './recorders/pidstat-format.ts'
import { psrecordFormat } from './recorders/psrecord-format.ts'
import { sarFormat } from './recorders/sar-format.ts'
import { vmstatFormat } from './recorders/vmstat-format.ts'
import { syrupyFormat } from './recorders/syrupy-format.ts'
import { topFormat } from './recorders/top-format.ts'
import { systemdFormat } from './services/systemd-format.ts'
import { throughputFormat } from './throughput-format.ts'
import { timeFormat } from './time/time-format.ts'

/** The formats that come with tracedocs, in the order in which `tracedocs formats` lists them. */
export const recordFormats: readonly RecordFormat[] = [
  processFormat,
  timeFormat,
  perfFormat,
  throughputFormat,
  pidstatFormat,
  mprofFormat,
  psrecordFormat,
  ductUsageFormat,
  syrupyFormat,
  topFormat,
  nodeMemoryFormat,
  vmstatFormat,
  sarFormat,
  hyperfineCsvFormat,
  goFormat,
  benchstatFormat,
  criterionTextFormat,
  libtestFormat,
  benchmarkDotNetCsvFormat,
  jmhCsvFormat,
  hyperfineTextFormat,
  hyperfineMarkdownFormat,
  googleBenchmarkTextFormat,
  jmhTextFormat,
  pytestBenchmarkTextFormat,
  pyperfTextFormat,
  timeitFormat,
  benchmarkDotNetTextFormat,
  benchmarkJsFormat,
  vitestBenchTextFormat,
  tinybenchTextFormat,
  mitataTextFormat,
  catch2TextFormat,
  divanFormat,
  llamaBenchFormat,
  asvCompareFormat,
  nanobenchFormat,
  benchmarkToolsFormat,
  gccTimeReportFormat,
  gcFormat,
  loadFormat,
  servingFormat,
  massifFormat,
  memcheckFormat,
  heaptrackFormat,
  straceFormat,
  callgrindFormat,
  tracemallocFormat,
  systemdFormat,
]
