import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { isSystemError, type Effects } from '../../effects.ts'
import { formatBaseline, parseBaseline, type Baseline } from '../../lints/baselines/baseline.ts'
import { compareBaseline, createBaseline } from '../../lints/baselines/compare-baseline.ts'
import { createFindingKey, type FindingKey } from '../../lints/baselines/finding-key.ts'
import type { PlacedFinding } from '../../lints/lint-page.ts'
import { createMessage, type Problem } from '../../problems/diagnostics.ts'
import { showPath, type Workplace } from '../session.ts'
import type { Linting, LintOutcome } from './lint-outcome.ts'

/** Which file has the findings that are known. */
export interface BaselineUse {
  /** A file of findings that are not shown, relative to the folder. */
  readonly baseline?: string
}

/** Leave out the findings that the baseline has. */
export async function hideKnown(
  linting: Linting,
  { baseline: named }: BaselineUse,
  workplace: Workplace,
): Promise<Linting> {
  if (named === undefined) return linting
  const { outcome, linted } = linting
  const read = await readBaseline(named, workplace)
  if (read.kind === 'failed') {
    return { outcome: { ...outcome, messages: [...outcome.messages, read.message] }, linted }
  }
  const findKey = createKeyFinder(outcome)
  const keyed = outcome.findings.map((finding) => ({ finding, key: findKey(finding) }))
  const pages = new Set(outcome.pages.map((page) => page.path))
  const { fresh, known, gone } = compareBaseline(keyed, read.baseline, (page) => pages.has(page))
  const isFresh = new Set(fresh)
  const kept = (finding: PlacedFinding): boolean => isFresh.has(finding)
  const file = path.resolve(workplace.folder, named)
  const notes = gone.map(({ rule, written, page }) =>
    createMessage({ kind: 'gone-finding', rule, written, page }, { path: file }, 'info'),
  )
  return {
    outcome: {
      ...outcome,
      findings: fresh,
      messages: [...outcome.messages, ...notes],
      coverage: { ...outcome.coverage, known: known.length },
    },
    linted: linted.map((page) => ({ ...page, findings: page.findings.filter(kept) })),
  }
}

/** Write all findings of an outcome as a baseline. */
export function formatOutcomeBaseline(outcome: LintOutcome): string {
  return formatBaseline(createBaseline(outcome.findings.map(createKeyFinder(outcome))))
}

/** Make keys of the findings of an outcome. */
export function createKeyFinder({ pages }: LintOutcome): (finding: PlacedFinding) => FindingKey {
  const sources = new Map(pages.map((page) => [page.path, page.source]))
  return (finding) => createFindingKey(finding, sources.get(finding.message.file ?? ''))
}

type FoundBaseline =
  | { readonly kind: 'baseline'; readonly baseline: Baseline }
  | { readonly kind: 'failed'; readonly message: VFileMessage }

async function readBaseline(named: string, workplace: Workplace): Promise<FoundBaseline> {
  const file = path.resolve(workplace.folder, named)
  const shown = showPath(workplace, file)
  const fail = (problem: Problem): FoundBaseline => {
    return { kind: 'failed', message: createMessage(problem, { path: file }) }
  }
  const text = await readText(file, workplace.effects)
  if (text.kind === 'failed') {
    return fail({ kind: 'bad-baseline', path: shown, reason: text.reason })
  }
  const parsed = parseBaseline(text.text, shown)
  if (parsed.kind === 'problem') return fail(parsed.problem)
  return { kind: 'baseline', baseline: parsed.value }
}

async function readText(
  file: string,
  effects: Effects,
): Promise<
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: string }
> {
  try {
    return { kind: 'text', text: new TextDecoder().decode(await effects.readFile(file)) }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { kind: 'failed', reason: error.code === 'ENOENT' ? 'it is not there' : error.message }
  }
}
