import { findUnitName, type Quantity } from '../quantities/quantity.ts'
import { findLoggedFormat, listPlainFigures } from './choose-figures.ts'
import { listExecutions, type Execution } from './starting-executions.ts'
import type { ProposedMeasure, ProposedFormat } from './proposed-format.ts'
import type { StartingFigure, StartingRun } from './starting-run.ts'
import { writeRunTitle } from './write-run-title.ts'

/** A text of the configuration. */
export interface StartingText {
  readonly text: string
  /** Absent where no limit can be proposed. */
  readonly holds?: readonly string[]
}

/**
 * Write a first sentence, with a claim that holds today: the peak of memory of the first run that has figures, the time
 * that it took, or else the first of these, where only benchmarks have names in theirs. `undefined` where no log states one.
 */
export function writeStartingText(runs: readonly StartingRun[]): StartingText | undefined {
  const first =
    runs.find((run) => chooseMetric(run)?.includes('[') === false) ??
    runs.find((run) => chooseMetric(run) !== undefined)
  const metric = first && chooseMetric(first)
  if (first === undefined || metric === undefined) return undefined
  const expression = `${first.name}.${metric}`
  const measured = first.data?.measures.find(
    ({ field, column }) => column === undefined && `${field}.peak` === metric,
  )
  const write =
    (measured && writeHighest(measured)) ??
    SENTENCES[metric] ??
    findExecutionSentence(metric, first) ??
    findBenchSentence(metric) ??
    (first.data && findNamedSentence(metric, first.data)) ??
    ((run, value) => `In the run \`${run}\`, \`${metric}\` is ${value}.`)
  const format = findLoggedFormat(metric, first)
  const isWritten = measured !== undefined || metric.includes('[')
  const value = addFormat(`{${expression}}`, isWritten ? undefined : format)
  const text = write(writeRunTitle(first.name), value)
  const limit = proposeLimit(
    first.figures.find((one) => one.metric === metric),
    format?.includes('B}') === true,
  )
  return { text, ...(limit === undefined ? {} : { holds: [`${expression} < ${limit}`] }) }
}

function writeHighest({ title, format }: ProposedMeasure): (run: string, value: string) => string {
  return (run, value) =>
    `In the run \`${run}\`, ${escapeBraces(title)} is at most ${addFormat(value, format)}.`
}

/** A brace of a text is written twice. */
function escapeBraces(title: string): string {
  return title.replaceAll(/[{}]/g, '$&$&')
}

/** A value in braces, shown as the table has it. */
function addFormat(value: string, format: string | undefined): string {
  return format === undefined ? value : `${value.slice(0, -1)} | ${format}}`
}

const ALL_TESTS = "tests['total'].time"

/** Sentences for what most logs state; the title of a run stands as code, since it may be any word. */
const SENTENCES: Readonly<Record<string, (run: string, value: string) => string>> = {
  'rss.peak': (run, value) => `The run \`${run}\` takes ${value} of memory at its peak.`,
  'time.maxrss': (run, value) => `The run \`${run}\` takes ${value} of memory at its peak.`,
  'time.real': (run, value) => `The run \`${run}\` takes ${value}.`,
  'perf.elapsed': (run, value) => `The run \`${run}\` takes ${value}.`,
  'gc.pause.max': (run, value) =>
    `In the run \`${run}\`, the longest pause for garbage collection is ${value}.`,
  'systemCpuUser.mean': describeBusy,
  'vmstat.cpuUser': (run, value) =>
    `In the run \`${run}\`, the CPUs spend ${value} of the time in user mode, as the median of the samples.`,
  'load.rate': (run, value) => `In the run \`${run}\`, the rate is ${value}.`,
  [ALL_TESTS]: (run, value) => `In the run \`${run}\`, all tests take ${value}.`,
}

function describeBusy(run: string, value: string): string {
  return `In the run \`${run}\`, the CPUs spend ${value} of the time in user mode.`
}

/** The sentence of one of several executions, by its command or its place. */
function findExecutionSentence(
  metric: string,
  run: StartingRun,
): ((run: string, value: string) => string) | undefined {
  const { subject } = listExecutions([run]).find((one) => one.metric === metric) ?? {}
  return subject === undefined
    ? undefined
    : (title, value) => `In the run \`${title}\`, ${subject} takes ${value}.`
}

/** The longest of several executions that a sentence can name. */
function chooseExecution(run: StartingRun): string | undefined {
  const executions = listExecutions([run])
  if (executions.length < 2) return undefined
  const read = ({ metric }: Execution): number =>
    run.figures.find((one) => one.metric === metric)?.quantity?.value ?? 0
  return executions
    .filter(({ subject }) => subject !== undefined)
    .toSorted((a, b) => read(b) - read(a))[0]?.metric
}

/** The sentence of a benchmark whose name can stand in code and in an expression, and is no whole script. */
function findBenchSentence(metric: string): ((run: string, value: string) => string) | undefined {
  const name = /^bench\['([^'`{}\\]{1,60})'\]\.time$/.exec(metric)?.[1]
  return name === undefined
    ? undefined
    : (run, value) => `In the run \`${run}\`, \`${name}\` takes ${value}.`
}

function chooseMetric(run: StartingRun): string | undefined {
  if (run.hasSamples) return 'rss.peak'
  if (run.data?.kind === 'named') return chooseNamed(run, run.data)
  if (run.data !== undefined) return chooseMeasure(run.data)
  // Of several load tests, a figure without a name is that of the last one.
  if (run.figures.some(({ metric }) => metric.startsWith('load[2].'))) return undefined
  const execution = chooseExecution(run)
  if (execution !== undefined) return execution
  const figures = listPlainFigures([run])
  // What takes its time is the finding; another name with texts in it would be a long sentence.
  return (
    figures.find((metric) => FINDINGS.includes(metric) && !isNothing(run, metric)) ??
    run.figures.find(({ metric }) => metric === ALL_TESTS)?.metric ??
    figures.find((metric) => !metric.includes('[')) ??
    figures.find((metric) => findBenchSentence(metric) !== undefined)
  )
}

/** Figures that are a finding where a log has nothing better. */
const FINDINGS = [
  ...['time.real', 'perf.elapsed', 'load.rate', 'gc.pause.max'],
  ...['systemCpuUser.mean', 'vmstat.cpuUser'],
]

function isNothing({ figures }: StartingRun, metric: string): boolean {
  return figures.find((one) => one.metric === metric)?.quantity?.value === 0
}

/** The highest of the first column over time, of a size or duration where there is one: of these a limit can be proposed. */
function chooseMeasure({ kind, measures }: ProposedFormat): string | undefined {
  const chosen = measures.find(({ unit }) => unit in UNITS) ?? measures[0]
  return kind === 'series' && chosen !== undefined ? `${chosen.field}.peak` : undefined
}

/** The figure of a file of names, whose name can stand in code and in an expression. */
const NAMED = /^\w+\['([^'`{}\\]{1,60})'\]\.(\w+)$/

/** Where a size or duration is highest among the names of a file: of that a limit can be proposed. */
function chooseNamed({ figures }: StartingRun, { measures }: ProposedFormat): string | undefined {
  const chosen = measures.find(({ unit }) => unit in UNITS)
  if (chosen === undefined) return undefined
  const own = figures.filter(({ metric }) => NAMED.exec(metric)?.[2] === chosen.field)
  const sizes = own.map(({ quantity }) => quantity?.value ?? -Infinity)
  return own[sizes.indexOf(Math.max(...sizes))]?.metric
}

function findNamedSentence(
  metric: string,
  { measures }: ProposedFormat,
): ((run: string, value: string) => string) | undefined {
  const [, name, field] = NAMED.exec(metric) ?? []
  const { title, format } = measures.find((one) => one.field === field) ?? {}
  if (name === undefined || title === undefined) return undefined
  // That it is the highest would have to hold, too.
  return (run, value) =>
    `In the run \`${run}\`, the ${escapeBraces(title)} of \`${name}\` is ${addFormat(value, format)}.`
}

/** How much more than today's value is allowed. */
const SLACK = 1.25

/** Sizes and durations in the units that a person would write, the largest first. */
const UNITS: Readonly<Record<string, readonly (readonly [unit: string, size: number])[]>> = {
  B: [
    ['GiB', 1024 ** 3],
    ['MiB', 1024 ** 2],
    ['KiB', 1024],
  ],
  s: [
    ['s', 1],
    ['ms', 1e-3],
    ['us', 1e-6],
    ['ns', 1e-9],
  ],
}

/** Sizes in the units of a log that counts in powers of 1,000. */
const DECIMAL = [
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const

/** Propose a limit a quarter above a figure, of two digits; `undefined` of what is no size, duration or larger than 0. */
function proposeLimit(figure: StartingFigure | undefined, isDecimal: boolean): string | undefined {
  const quantity: Quantity | undefined = figure?.quantity
  const name = quantity && findUnitName(quantity.unit)
  const units = name === 'B' && isDecimal ? DECIMAL : UNITS[name ?? '']
  if (quantity === undefined || units === undefined || !(quantity.value > 0)) return undefined
  const value = quantity.value * SLACK
  const [unit, size] = units.find(([, least]) => value >= least) ?? units.at(-1) ?? ['', 1]
  const step = 10 ** (Math.floor(Math.log10(value / size)) - 1)
  const rounded = Math.ceil(value / size / step) * step
  return `${String(Number(rounded.toPrecision(2)))} ${unit}`
}
