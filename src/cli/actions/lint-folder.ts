import path from 'node:path'
import type { BuildMemory } from '../../builds/build-memory.ts'
import type { BuildMaterial } from '../../builds/build-material.ts'
import { readPages } from '../../builds/read-pages.ts'
import { writeBuild } from '../../builds/write-build.ts'
import type { Effects } from '../../effects.ts'
import { checkIgnores } from '../../lints/check-ignores.ts'
import type { FindingLevel } from '../../lints/finding.ts'
import { fixPage, type FixedPage } from '../../lints/fix-page.ts'
import { lintTexts } from '../../lints/lint-texts.ts'
import type { PlacedFinding } from '../../lints/lint-page.ts'
import { lintPages } from '../../lints/together/lint-pages.ts'
import type { Page } from '../../pages/page.ts'
import type { ProjectFiles } from '../../project-files.ts'
import type { LogFormat } from '../../traces/log-formats.ts'
import { openProject, type OpenedProject } from '../open-project.ts'
import type { Workplace } from '../session.ts'
import { createLintDrafter } from '../threads/lint-drafter.ts'
import { hideKnown, type BaselineUse } from './lint-baseline.ts'
import { NOTHING_READ, type Linting, type LintOutcome } from './lint-outcome.ts'
import { listWrittenTexts, readLintData } from './read-lint-data.ts'

/** How a folder is linted. */
export interface LintFolderOptions extends BaselineUse {
  readonly fix?: boolean
  /** The least sure findings that are shown: `certain` unless given. Only certain ones fail. */
  readonly level?: FindingLevel
  readonly config?: string
  /** Files with figures, of any format that is read, relative to the folder. */
  readonly data?: readonly string[]
  /** Whether numbers are compared with older locks, too. */
  readonly stale?: boolean
  /** The git revision whose lock that is; by default those that changed the lock last. */
  readonly against?: string
  /** The formats that logs may have; those of tracedocs by default. */
  readonly formats?: readonly LogFormat[] | undefined
  /** Whether logs that have not changed since a build may be taken from the lock; they may by default. */
  readonly cache?: boolean
  /** Opens what is known of a project from earlier builds, by its root. */
  readonly remember?: ((root: string) => BuildMemory) | undefined
}

/** Find numbers that disagree in the pages of a folder, and report nothing. */
export async function lintFolder(
  workplace: Workplace,
  names: readonly string[],
  options: LintFolderOptions,
): Promise<LintOutcome> {
  const { config: named, formats } = options
  const unlimited = { mayNameFolders: true, mayBeUnconfigured: true }
  const request = { config: named, pages: names, ...unlimited, formats }
  const project = await openProject(workplace, request)
  if (project.kind === 'failed') {
    const { root, messages } = project
    return { root, pages: [], findings: [], fixed: [], messages, coverage: NOTHING_READ }
  }
  const all = await lintProject(project, workplace, { ...options, names })
  const shown = options.level === 'likely' ? all : hideLikely(all)
  const { effects } = workplace
  const fresh = await hideKnown(shown, options, workplace)
  return options.fix === true ? fixAll(fresh, { files: project.files, effects }) : fresh.outcome
}

/** Find numbers that disagree in pages whose runs were read already. */
export async function lintBuilt(
  pages: readonly Page[],
  { config, scope, files, effects }: BuildMaterial,
): Promise<readonly PlacedFinding[]> {
  const { data } = await readLintData(config, { files, effects, data: [], scope })
  const setting = { ignore: config.lint.ignore, data, isPartial: false }
  const linted = await lintPages(pages, setting)
  const texts = lintTexts(listWrittenTexts(config, scope), setting)
  return [...texts, ...linted.flatMap(({ findings }) => findings)]
}

async function lintProject(
  { config, files, root }: Extract<OpenedProject, { kind: 'project' }>,
  workplace: Workplace,
  { names, ...options }: LintFolderOptions & { readonly names: readonly string[] },
): Promise<Linting> {
  const { effects, folder } = workplace
  const read = await readPages(config, files, effects)
  const named = (options.data ?? []).map((file) => path.resolve(folder, file))
  const { data, scope, messages } = await readLintData(config, {
    ...{ files, effects, data: named },
    memory: options.remember?.(root).logs,
    stale: options.stale,
    against: options.against,
  })
  const setting = { ignore: config.lint.ignore, data, isPartial: names.length > 0 }
  const linted = await lintPages(read.pages, setting, createLintDrafter())
  const texts = names.length > 0 || scope === undefined ? [] : listWrittenTexts(config, scope)
  const own = linted.flatMap((page) => page.messages)
  const all = [...read.messages, ...checkIgnores(config), ...messages, ...own]
  const asked = new Set(names.map((name) => files.relate(path.resolve(folder, name))))
  const left = all.filter(({ ruleId }) => LEFT_PAGES.has(ruleId ?? ''))
  // A page that nobody named costs itself, not the run.
  for (const message of left) if (!asked.has(message.file ?? '')) message.fatal = false
  const coverage = {
    ...NOTHING_READ,
    tables: linted.reduce((sum, { tables }) => sum + tables, 0),
    leftPages: left.map(({ file }) => file ?? ''),
  }
  const findings = [...lintTexts(texts, setting), ...linted.flatMap((page) => page.findings)]
  const pages = linted.filter(({ isRead }) => isRead).map(({ page }) => page)
  return { outcome: { root, pages, findings, fixed: [], messages: all, coverage }, linted }
}

const LEFT_PAGES: ReadonlySet<string> = new Set(['not-utf-8', 'unreadable-page', 'outside-root'])

function hideLikely({ outcome, linted }: Linting): Linting {
  const isCertain = ({ level }: PlacedFinding): boolean => level === 'certain'
  const findings = outcome.findings.filter(isCertain)
  const hidden = outcome.findings.length - findings.length
  return {
    outcome: { ...outcome, findings, coverage: { ...outcome.coverage, hidden } },
    linted: linted.map((page) => ({ ...page, findings: page.findings.filter(isCertain) })),
  }
}

async function fixAll(
  { outcome, linted }: Linting,
  { files, effects }: { readonly files: ProjectFiles; readonly effects: Effects },
): Promise<LintOutcome> {
  const fixed = linted.map((page) => ({ page: page.page, ...fixPage(page) }))
  const { messages } = await writeBuild(fixed.map(createBuiltPage), { files, effects })
  const all = [...outcome.messages, ...fixed.flatMap((page) => page.messages), ...messages]
  if (messages.length > 0) return { ...outcome, messages: all }
  const done = new Set<PlacedFinding>(fixed.flatMap((page) => page.fixed))
  return {
    ...outcome,
    findings: outcome.findings.filter((finding) => !done.has(finding)),
    fixed: [...done],
    messages: all,
  }
}

function createBuiltPage({ page, source }: FixedPage & { readonly page: Page }) {
  return { kind: 'page', path: page.path, before: page.source, after: source, changes: [] } as const
}
