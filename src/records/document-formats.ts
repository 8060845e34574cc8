import { iostatJsonFormat } from './recorders/iostat-json-format.ts'
import { actionBenchmarkFormat } from './benchmarks/action-benchmark-format.ts'
import { asvFormat } from './benchmarks/asv-format.ts'
import { bencherFormat } from './benchmarks/bencher-format.ts'
import { benchmarkDotNetFormat } from './benchmarks/benchmark-dot-net-format.ts'
import { benchmarkDotNetLogFormat } from './benchmarks/benchmark-dot-net-log-format.ts'
import { catch2Format } from './benchmarks/catch2-format.ts'
import { criterionFormat } from './benchmarks/criterion-format.ts'
import { googleBenchmarkFormat } from './benchmarks/google-benchmark-format.ts'
import { hyperfineFormat } from './benchmarks/hyperfine-format.ts'
import { sadfJsonFormat } from './recorders/sadf-json-format.ts'
import { ductInfoFormat } from './recorders/duct-info-format.ts'
import { jmhFormat } from './benchmarks/jmh-format.ts'
import { llamaBenchDataFormat } from './benchmarks/llama-bench-data-format.ts'
import { mitataFormat } from './benchmarks/mitata-format.ts'
import { pyperfFormat } from './benchmarks/pyperf-format.ts'
import { pytestBenchmarkFormat } from './benchmarks/pytest-benchmark-format.ts'
import { tinybenchFormat } from './benchmarks/tinybench-format.ts'
import { vitestBenchFormat } from './benchmarks/vitest-bench-format.ts'
import type { DocumentFormat } from './document-format.ts'
import { lighthouseFormat } from './services/lighthouse-format.ts'
import { dockerStatsFormat } from './recorders/docker-stats-format.ts'
import { memoryCurrentFormat } from './recorders/memory-current-format.ts'
import { freeSamplesFormat } from './recorders/free-samples-format.ts'
import { processStatusSamplesFormat } from './recorders/process-status-samples-format.ts'
import { psFormat } from './recorders/ps-format.ts'
import { artilleryJsonFormat } from './loads/artillery-json-format.ts'
import { autocannonJsonFormat } from './loads/autocannon-json-format.ts'
import { fioJsonFormat } from './loads/fio-json-format.ts'
import { gatlingJsonFormat } from './loads/gatling-json-format.ts'
import { gatlingSamplesFormat } from './loads/gatling-samples-format.ts'
import { jmeterSamplesFormat } from './loads/jmeter-samples-format.ts'
import { iperfJsonFormat } from './loads/iperf-json-format.ts'
import { k6JsonFormat } from './loads/k6-json-format.ts'
import { memrayJsonFormat } from './profilers/memray-json-format.ts'
import { scaleneFormat } from './profilers/scalene-format.ts'
import { speedscopeFormat } from './profilers/speedscope-format.ts'
import { foldedStacksFormat } from './profilers/folded-stacks-format.ts'
import { junitFormat } from './suites/junit-format.ts'
import { jestJsonFormat } from './suites/jest-json-format.ts'
import { mochaJsonFormat } from './suites/mocha-json-format.ts'
import { siegeJsonFormat } from './loads/siege-json-format.ts'
import { esbuildMetaFormat } from './builds/esbuild-meta-format.ts'
import { webpackStatsFormat } from './builds/webpack-stats-format.ts'
import { sizeLimitJsonFormat } from './builds/size-limit-json-format.ts'
import { vegetaJsonFormat } from './loads/vegeta-json-format.ts'

/** The documents that tracedocs reads, in the order in which `tracedocs formats` lists them; the first that matches is taken. */
export const documentFormats: readonly DocumentFormat[] = [
  hyperfineFormat,
  ductInfoFormat,
  psFormat,
  dockerStatsFormat,
  memoryCurrentFormat,
  iostatJsonFormat,
  sadfJsonFormat,
  freeSamplesFormat,
  processStatusSamplesFormat,
  pytestBenchmarkFormat,
  pyperfFormat,
  criterionFormat,
  googleBenchmarkFormat,
  benchmarkDotNetFormat,
  benchmarkDotNetLogFormat,
  jmhFormat,
  asvFormat,
  vitestBenchFormat,
  tinybenchFormat,
  mitataFormat,
  catch2Format,
  actionBenchmarkFormat,
  bencherFormat,
  llamaBenchDataFormat,
  lighthouseFormat,
  sizeLimitJsonFormat,
  esbuildMetaFormat,
  webpackStatsFormat,
  memrayJsonFormat,
  scaleneFormat,
  speedscopeFormat,
  foldedStacksFormat,
  jestJsonFormat,
  mochaJsonFormat,
  junitFormat,
  k6JsonFormat,
  fioJsonFormat,
  vegetaJsonFormat,
  siegeJsonFormat,
  autocannonJsonFormat,
  iperfJsonFormat,
  artilleryJsonFormat,
  gatlingJsonFormat,
  jmeterSamplesFormat,
  gatlingSamplesFormat,
]
