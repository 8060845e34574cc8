import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { FileChange } from '../../effects.ts'
import type { DocsHost, HostSite } from '../../sites/docs-host.ts'
import {
  applyInsertions,
  lineAt,
  sortInsertions,
  type HostEdit,
  type HostFile,
  type HostStep,
} from '../../sites/host-step.ts'
import { planSettings, type ProjectConfig } from '../../sites/plan-settings.ts'
import { describeParts } from '../../sites/written-part.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { formatInitRecord, INIT_RECORD, readInitRecord } from '../init-record.ts'
import { CONFIG_NAMES, readProjectConfig } from '../read-project-config.ts'
import { replaceTogether } from '../replace-together.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'

/** A host, and the project that it builds. */
export interface FoundHost {
  readonly host: DocsHost
  readonly site: HostSite
}

/**
 * Set up a host: write what it needs into its configuration and that of tracedocs, and say what a person has to do. What is there already stays, and
 * what was written is noted, so that `clean --remove` can take it away.
 */
export async function runInitHost(session: Session, found: FoundHost): Promise<ExitCode> {
  const { host, site } = found
  const broken = await findBrokenConfig(session)
  if (broken.length > 0) {
    report(session, broken)
    return EXIT.failed
  }
  const steps = await planAll(session, found)
  const known = await readInitRecord(session, session.folder)
  if (known === 'broken') {
    report(session, [createMessage({ kind: 'bad-init-record' }, { path: INIT_RECORD })])
    return EXIT.failed
  }
  const written = steps.filter((step) => step.kind === 'edit' || step.kind === 'file')
  const before = known === 'none' ? undefined : known.source
  const parts = [...(known === 'none' ? [] : known.parts), ...describeParts(written)]
  const record = { path: INIT_RECORD, content: formatInitRecord(parts), before }
  const changes = written.length === 0 ? [] : [...listChanges(written), record]
  const refused = await replaceTogether(
    session,
    session.folder,
    changes.map((change) => ({ ...change, path: path.join(session.folder, change.path) })),
  )
  if (refused.length > 0) {
    report(session, refused)
    return EXIT.failed
  }
  session.print(`${host.title}: ${showPath(session, site.config)}\n`)
  for (const step of joinEdits(steps)) session.print(describeStep(session, step))
  if (written.length > 0) {
    const file = showPath(session, INIT_RECORD)
    session.print(
      `${file} notes what was written; \`npx tracedocs clean --remove\` takes it away\n`,
    )
  }
  return EXIT.fine
}

async function planAll(session: Session, { host, site }: FoundHost): Promise<readonly HostStep[]> {
  const settings = await host.findSettings(site)
  const config = await findConfig(session, site)
  const steps = [...(await host.planSteps(site)), ...planSettings(settings, config, host)]
  return Promise.all(
    steps.map(async (step) => (step.kind === 'file' ? keepFile(step, site) : step)),
  )
}

/** A file that is there stays; its text is shown where it is another. */
async function keepFile(step: HostFile, { read }: HostSite): Promise<HostStep> {
  const { file, text } = step
  const present = await read(file)
  if (present === undefined) return step
  if (present === text) return { kind: 'present', file, line: 1, what: 'as it is to be' }
  const reason = 'the file is there with another text, and stays; it needs'
  return { kind: 'hand', file, reason, lines: text.trimEnd().split('\n') }
}

/** A configuration that is broken is mended before something is put into it. One that is a program is not run for this. */
async function findBrokenConfig({ folder, effects }: Session): Promise<readonly VFileMessage[]> {
  for (const name of CONFIG_NAMES.filter((one) => /\.ya?ml$/.test(one))) {
    const file = path.join(folder, name)
    if ((await effects.findPathKind(file)) !== 'file') continue
    const loaded = await readProjectConfig({ folder, file }, effects)
    return loaded.kind === 'failed' ? loaded.messages : []
  }
  return []
}

/** Find the configuration of tracedocs; a `package.json` without one is none. */
async function findConfig(session: Session, site: HostSite): Promise<ProjectConfig | undefined> {
  for (const file of CONFIG_NAMES) {
    const source = await site.read(file)
    if (source === undefined) continue
    if (file === 'package.json' && !/"tracedocs"\s*:\s*\{/.test(source)) continue
    return { file, source }
  }
  return undefined
}

/** The edits of a file are one change. */
function listChanges(steps: readonly (HostEdit | HostFile)[]): readonly FileChange[] {
  const edits = steps.filter((step) => step.kind === 'edit')
  const files = new Map(edits.map(({ file, source }) => [file, source]))
  const edited = [...files].map(([file, source]) => {
    const insertions = edits.filter((one) => one.file === file).flatMap((one) => one.insertions)
    return { path: file, content: applyInsertions(source, insertions), before: source }
  })
  const made = steps.filter((step) => step.kind === 'file')
  return [
    ...edited,
    ...made.map(({ file, text }) => ({ path: file, content: text, before: undefined })),
  ]
}

/** The edits of a file as one, so that lines are those of the file as it is now. */
function joinEdits(steps: readonly HostStep[]): readonly HostStep[] {
  const edits = steps.filter((step) => step.kind === 'edit')
  return steps.flatMap((step): readonly HostStep[] => {
    if (step.kind !== 'edit') return [step]
    const same = edits.filter(({ file }) => file === step.file)
    if (same[0] !== step) return []
    return [{ ...step, insertions: same.flatMap(({ insertions }) => insertions) }]
  })
}

function describeStep(session: Session, step: HostStep): string {
  const place =
    step.kind === 'hand' && step.file === undefined ? '' : showPath(session, step.file ?? '')
  switch (step.kind) {
    case 'edit':
      return listWritten(step)
        .map(({ line, text }) => `wrote ${place}:${String(line)}: ${text}\n`)
        .join('')
    case 'file':
      return `wrote ${place}\n`
    case 'present':
      return `is there: ${place}:${String(step.line)}: ${step.what}\n`
    case 'hand':
      return `by hand: ${place === '' ? '' : `${place}: `}${step.reason}\n${step.lines.map((line) => `    ${line}\n`).join('')}`
  }
}

/** List the lines that an edit wrote, as they stand in the file now. */
function listWritten({ source, insertions }: HostEdit): readonly { line: number; text: string }[] {
  let shift = 0
  const edited = applyInsertions(source, insertions)
  const places = sortInsertions(insertions)
  const lines = places.flatMap(({ at, text }) => {
    const start = at + shift + (text.length - text.trimStart().length)
    shift += text.length
    const first = lineAt(edited, start)
    return text
      .trim()
      .split('\n')
      .map((_, i) => first + i)
  })
  const all = edited.split('\n')
  return [...new Set(lines)].flatMap((line) => {
    const text = (all[line - 1] ?? '').trim()
    return text === '' ? [] : [{ line, text }]
  })
}
