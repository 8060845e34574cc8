import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lintFolder } from '../../src/cli/actions/lint-folder.ts'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import type { PlacedFinding } from '../../src/lints/lint-page.ts'
import { readCorpus, type CorpusCase, type CorpusFault } from './read-corpus.ts'

/** What lint made of a page, or a project of pages, of the corpus. */
export interface JudgedCase {
  readonly kind: string
  readonly name: string
  readonly isSound: boolean
  readonly faults: number
  /** Those that a certain finding points to. */
  readonly found: readonly CorpusFault[]
  /** Those that only a likely one points to. */
  readonly likely: readonly CorpusFault[]
  /** Those whose finding is of the expected rule and names the right value. */
  readonly explained: readonly CorpusFault[]
  readonly missed: readonly CorpusFault[]
  /** Certain findings that belong to no fault, as messages. */
  readonly false: readonly string[]
  /** Likely ones. */
  readonly falseLikely: readonly string[]
}

/** Lint all of the corpus and compare what is found with what is wrong. */
export async function judgeCorpus(): Promise<readonly JudgedCase[]> {
  const judged: JudgedCase[] = []
  for (const one of readCorpus()) judged.push(await judgeCase(one))
  return judged
}

/** A finding, where it stands, and what is written there. */
interface SeenFinding {
  readonly page: string
  readonly line: number
  readonly written: string
  readonly finding: PlacedFinding
}

async function judgeCase(one: CorpusCase): Promise<JudgedCase> {
  const { kind, name, faults } = one
  const seen = await lintCase(one)
  const pairs = faults.map((fault) => ({ fault, seen: seen.filter((it) => belongs(it, fault)) }))
  const isCertain = (it: SeenFinding): boolean => it.finding.level === 'certain'
  const found = pairs.filter((pair) => pair.seen.some(isCertain))
  const likely = pairs.filter((pair) => pair.seen.length > 0 && !pair.seen.some(isCertain))
  const own = new Set(pairs.flatMap((pair) => pair.seen))
  const wrong = seen.filter((it) => !own.has(it))
  return {
    kind,
    name,
    isSound: faults.length === 0,
    faults: faults.length,
    found: found.map(({ fault }) => fault),
    likely: likely.map(({ fault }) => fault),
    explained: found
      .filter((pair) => pair.seen.some((it) => isExplained(it, pair.fault)))
      .map(({ fault }) => fault),
    missed: pairs.filter((pair) => pair.seen.length === 0).map(({ fault }) => fault),
    false: wrong.filter(isCertain).map(({ finding }) => String(finding.message)),
    falseLikely: wrong.filter((it) => !isCertain(it)).map(({ finding }) => String(finding.message)),
  }
}

async function lintCase({ folder, page }: CorpusCase): Promise<readonly SeenFinding[]> {
  const workplace = { start: folder, folder, effects: createNodeEffects() }
  const { findings } =
    page === undefined
      ? await lintFolder(workplace, [], { level: 'likely', data: listDataFiles(folder) })
      : await lintFolder(workplace, [page], { level: 'likely' })
  return findings.map((finding) => {
    const { file = '', line = 0 } = finding.message
    const source = readFileSync(path.join(folder, file), 'utf8').replace(/^\ufeff/, '')
    return { page: file, line, written: source.slice(finding.start, finding.end), finding }
  })
}

function belongs({ page, line, written }: SeenFinding, fault: CorpusFault): boolean {
  const isThere =
    page === fault.page &&
    line === fault.line &&
    (written.includes(fault.written) || fault.written.includes(written))
  return isThere || fault.also.some((place) => place.page === page && place.line === line)
}

/** Whether a finding is of the expected rule and allows for the right value, as a share where it is a percentage. */
function isExplained({ finding }: SeenFinding, { rules, right }: CorpusFault): boolean {
  if (!rules.includes(finding.rule)) return false
  const expected = finding.figures?.expected
  if (right.length === 0 || expected === undefined) return right.length === 0
  const room = 0.01 * Math.abs(expected.high)
  return right
    .flatMap((value) => [value, value / 100])
    .some((value) => expected.low - room <= value && value <= expected.high + room)
}

/** The files of a project that `--data` is to read; with a configuration it has its own. */
function listDataFiles(folder: string): readonly string[] {
  if (existsSync(path.join(folder, 'tracedocs.yaml'))) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:json|txt|csv|xml|log)$/.test(file),
  )
}
