import { googleBenchmarkCsvFormat } from './benchmarks/google-benchmark-csv-format.ts'
import { mitataMarkdownFormat } from './benchmarks/mitata-markdown-format.ts'
import { benchmarkIpsFormat } from './benchmarks/benchmark-ips-format.ts'
import { rubyBenchmarkFormat } from './benchmarks/ruby-benchmark-format.ts'
import { iaiFormat } from './benchmarks/iai-format.ts'
import { bencheeFormat } from './benchmarks/benchee-format.ts'
import { locustCsvFormat } from './loads/locust-csv-format.ts'
import { locustHistoryFormat } from './loads/locust-history-format.ts'
import { jmeterCsvFormat } from './loads/jmeter-csv-format.ts'
import { fioTerseFormat } from './loads/fio-terse-format.ts'
import { curlFormat } from './services/curl-format.ts'
import { cargoBuildFormat } from './builds/cargo-build-format.ts'
import { gradleFormat } from './builds/gradle-format.ts'
import { mavenFormat } from './builds/maven-format.ts'
import { bundlerFormat } from './builds/bundler-format.ts'
import { bundlewatchFormat } from './builds/bundlewatch-format.ts'
import { sizeLimitFormat } from './builds/size-limit-format.ts'
import { cargoBloatFormat } from './builds/cargo-bloat-format.ts'
import { llvmLinesFormat } from './builds/llvm-lines-format.ts'
import { abPercentilesFormat } from './loads/ab-percentiles-format.ts'
import { abSamplesFormat } from './loads/ab-samples-format.ts'
import { heyCsvFormat } from './loads/hey-csv-format.ts'
import { zstdBenchFormat } from './loads/zstd-bench-format.ts'
import { bonnieFormat } from './loads/bonnie-format.ts'
import { stressNgFormat } from './benchmarks/stress-ng-format.ts'
import { ninjaLogFormat } from './builds/ninja-log-format.ts'
import { ccacheFormat } from './builds/ccache-format.ts'
import { sevenZipFormat } from './loads/seven-zip-format.ts'
import { mysqlslapFormat } from './benchmarks/mysqlslap-format.ts'
import { callgrindFunctionsFormat } from './profilers/callgrind-functions-format.ts'
import { memrayFormat } from './profilers/memray-format.ts'
import { prometheusFormat } from './services/prometheus-format.ts'
import { freeFormat } from './recorders/free-format.ts'
import { processesFormat } from './recorders/processes-format.ts'
import { processStatusFormat } from './recorders/process-status-format.ts'
import { torchProfilerFormat } from './profilers/torch-profiler-format.ts'
import { webpackFormat } from './builds/webpack-format.ts'
import { nextBuildFormat } from './builds/next-build-format.ts'
import { sizeFormat } from './builds/size-format.ts'
import { bloatyFormat } from './builds/bloaty-format.ts'
import { nvidiaSmiFormat } from './recorders/nvidia-smi-format.ts'
import { ffmpegTimeFormat } from './time/ffmpeg-time-format.ts'
import { ffmpegFormat } from './services/ffmpeg-format.ts'
import { pytestDurationsFormat } from './suites/pytest-durations-format.ts'
import { goTestFormat } from './suites/go-test-format.ts'
import { nextestFormat } from './suites/nextest-format.ts'
import { vitestReportFormat } from './suites/vitest-report-format.ts'
import { mochaReportFormat } from './suites/mocha-report-format.ts'
import { mochaStreamFormat } from './suites/mocha-stream-format.ts'
import { avaReportFormat } from './suites/ava-report-format.ts'
import { tapFormat } from './suites/tap-format.ts'
import { ctestFormat } from './suites/ctest-format.ts'
import { jestReportFormat } from './suites/jest-report-format.ts'
import { torchBenchmarkFormat } from './benchmarks/torch-benchmark-format.ts'
import { phpbenchFormat } from './benchmarks/phpbench-format.ts'
import { poopFormat } from './benchmarks/poop-format.ts'
import { haskellCriterionFormat } from './benchmarks/haskell-criterion-format.ts'
import { haskellCsvFormat } from './benchmarks/haskell-csv-format.ts'
import { rMicrobenchmarkFormat } from './benchmarks/r-microbenchmark-format.ts'
import { rBenchFormat } from './benchmarks/r-bench-format.ts'
import { coreBenchFormat } from './benchmarks/core-bench-format.ts'
import { swiftBenchmarkFormat } from './benchmarks/swift-benchmark-format.ts'
import { asvRunFormat } from './benchmarks/asv-run-format.ts'
import { msPrintFormat } from './profilers/ms-print-format.ts'
import { tastyBenchFormat } from './benchmarks/tasty-bench-format.ts'
import { benchmarkDotNetCsvFormat } from './benchmarks/benchmark-dot-net-csv-format.ts'
import { criterionTextFormat } from './benchmarks/criterion-text-format.ts'
import { asvCompareFormat } from './benchmarks/asv-compare-format.ts'
import { opensslSpeedFormat } from './benchmarks/openssl-speed-format.ts'
import { streamFormat } from './benchmarks/stream-format.ts'
import { benchmarkGroupFormat } from './benchmarks/benchmark-group-format.ts'
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
import { llamaTimingsFormat } from './loads/llama-timings-format.ts'
import { ollamaFormat } from './loads/ollama-format.ts'
import { explainFormat } from './services/explain-format.ts'
import { ninjaStatsFormat } from './builds/ninja-stats-format.ts'
import { tscFormat } from './builds/tsc-format.ts'
import { tsupFormat } from './builds/tsup-format.ts'
import { perfFormat } from './perf-format.ts'
import { processFormat } from './process-format.ts'
import { callgrindFormat } from './profilers/callgrind-format.ts'
import { cprofileFormat } from './profilers/cprofile-format.ts'
import { gprofFormat } from './profilers/gprof-format.ts'
import { perfReportFormat } from './profilers/perf-report-format.ts'
import { pprofFormat } from './profilers/pprof-format.ts'
import { lineProfileFormat } from './profilers/line-profile-format.ts'
import { memoryProfileFormat } from './profilers/memory-profile-format.ts'
import { heaptrackFormat } from './profilers/heaptrack-format.ts'
import { massifFormat } from './profilers/massif-format.ts'
import { nativeMemoryFormat } from './profilers/native-memory-format.ts'
import { memcheckFormat } from './profilers/memcheck-format.ts'
import { straceFormat } from './profilers/strace-format.ts'
import { tracemallocFormat } from './profilers/tracemalloc-format.ts'
import type { RecordFormat } from './record-format.ts'
import { kubectlTopFormat } from './recorders/kubectl-top-format.ts'
import { ductUsageFormat } from './recorders/duct-usage-format.ts'
import { mprofFormat } from './recorders/mprof-format.ts'
import { nodeMemoryFormat } from './recorders/node-memory-format.ts'
import { pidstatFormat } from './recorders/pidstat-format.ts'
import { psrecordFormat } from './recorders/psrecord-format.ts'
import { sadfFormat } from './recorders/sadf-format.ts'
import { sarFormat } from './recorders/sar-format.ts'
import { iostatFormat } from './recorders/iostat-format.ts'
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
  ffmpegTimeFormat,
  perfFormat,
  throughputFormat,
  pidstatFormat,
  mprofFormat,
  psrecordFormat,
  ductUsageFormat,
  syrupyFormat,
  topFormat,
  kubectlTopFormat,
  nodeMemoryFormat,
  vmstatFormat,
  iostatFormat,
  sarFormat,
  sadfFormat,
  nvidiaSmiFormat,
  processesFormat,
  processStatusFormat,
  freeFormat,
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
  googleBenchmarkCsvFormat,
  jmhTextFormat,
  pytestBenchmarkTextFormat,
  pyperfTextFormat,
  timeitFormat,
  benchmarkDotNetTextFormat,
  benchmarkJsFormat,
  vitestBenchTextFormat,
  tinybenchTextFormat,
  mitataTextFormat,
  mitataMarkdownFormat,
  catch2TextFormat,
  divanFormat,
  llamaBenchFormat,
  asvCompareFormat,
  nanobenchFormat,
  benchmarkToolsFormat,
  benchmarkGroupFormat,
  streamFormat,
  opensslSpeedFormat,
  gccTimeReportFormat,
  benchmarkIpsFormat,
  rubyBenchmarkFormat,
  iaiFormat,
  bencheeFormat,
  torchBenchmarkFormat,
  phpbenchFormat,
  poopFormat,
  haskellCriterionFormat,
  haskellCsvFormat,
  tastyBenchFormat,
  rMicrobenchmarkFormat,
  rBenchFormat,
  coreBenchFormat,
  swiftBenchmarkFormat,
  asvRunFormat,
  mysqlslapFormat,
  gcFormat,
  loadFormat,
  locustCsvFormat,
  locustHistoryFormat,
  jmeterCsvFormat,
  heyCsvFormat,
  abSamplesFormat,
  abPercentilesFormat,
  sevenZipFormat,
  zstdBenchFormat,
  bonnieFormat,
  stressNgFormat,
  ninjaLogFormat,
  ninjaStatsFormat,
  ccacheFormat,
  fioTerseFormat,
  servingFormat,
  llamaTimingsFormat,
  ollamaFormat,
  explainFormat,
  curlFormat,
  ffmpegFormat,
  cargoBuildFormat,
  mavenFormat,
  gradleFormat,
  bundlerFormat,
  webpackFormat,
  tscFormat,
  tsupFormat,
  nextBuildFormat,
  sizeLimitFormat,
  bundlewatchFormat,
  sizeFormat,
  bloatyFormat,
  cargoBloatFormat,
  llvmLinesFormat,
  pytestDurationsFormat,
  goTestFormat,
  nextestFormat,
  vitestReportFormat,
  jestReportFormat,
  ctestFormat,
  mochaReportFormat,
  mochaStreamFormat,
  avaReportFormat,
  tapFormat,
  massifFormat,
  msPrintFormat,
  memcheckFormat,
  nativeMemoryFormat,
  heaptrackFormat,
  memrayFormat,
  straceFormat,
  callgrindFormat,
  callgrindFunctionsFormat,
  tracemallocFormat,
  cprofileFormat,
  gprofFormat,
  perfReportFormat,
  pprofFormat,
  lineProfileFormat,
  memoryProfileFormat,
  torchProfilerFormat,
  systemdFormat,
  prometheusFormat,
]
