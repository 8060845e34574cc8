import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { createTwoFilesPatch } from 'diff'
import type { WholeBuild } from '../../builds/build-material.ts'
import { measureClaims } from '../../builds/measure-claims.ts'
import { isChanged, type BuiltFile } from '../../builds/project-build.ts'
import { explainProject } from '../../explanations/explain-project.ts'
import { formatReport } from '../../reports/format-report.ts'
import type { ReportAssets, ReportedChanges } from '../../reports/report.ts'
import { readPackageFile } from '../read-package-file.ts'
import { readRevision } from '../read-revision.ts'
import type { Session } from '../session.ts'
import { writeNamedFile } from '../write-file.ts'
import { listDataChanges } from './explain-changes.ts'
import { lintBuilt } from './lint-folder.ts'

/** What came of a build that is reported. */
interface ReportedBuild {
  /** Absent where the project could not be read. */
  readonly built?: WholeBuild
  readonly root: string
  readonly messages: readonly VFileMessage[]
  readonly files: readonly (BuiltFile & { readonly written: boolean })[]
}

/** Where a report goes, and what its project is compared with. */
export interface ReportRequest {
  /** Absolute. */
  readonly file: string
  /** A git revision; by default, what lies on disk. */
  readonly against?: string | undefined
}

/** Numbers that a report explains; `explain` tells of more. */
const MOST_EXPLAINED = 2_000

/** Write a report of a build, and report that it cannot be written; `false` where nothing was written. */
export async function writeReport(
  session: Session,
  outcome: ReportedBuild,
  { file, against }: ReportRequest,
): Promise<boolean> {
  const text = await createReport(outcome, against)
  return text === undefined ? false : writeNamedFile(session, file, text)
}

/** Create a report of a build; `undefined` where nothing could be built, of which the messages tell. */
async function createReport(
  { built, root, messages, files }: ReportedBuild,
  against: string | undefined,
): Promise<string | undefined> {
  const made = built?.made
  if (built === undefined || made === undefined) return undefined
  const { config, scope } = made
  const { before: lock } = built.lock
  const written = new Map(files.flatMap((one) => (one.written ? [[one.path, one.after]] : [])))
  // Lines are those of the pages as they lie there now.
  const pages = made.pages.map((page) => ({
    ...page,
    source: String(written.get(page.path) ?? page.source),
  }))
  return formatReport(
    {
      title: path.basename(root),
      made,
      messages,
      explained: await explainProject(made, { lock, most: MOST_EXPLAINED }),
      claims: measureClaims(config, scope),
      findings: await lintBuilt(pages, made),
      changes: await collectChanges(built, { root, against }),
    },
    await readAssets(),
  )
}

async function collectChanges(
  built: WholeBuild,
  { root, against }: { readonly root: string; readonly against: string | undefined },
): Promise<ReportedChanges> {
  const files = against === undefined ? built.files : await readBefore(built.files, root, against)
  const changed = files.filter((file) => file.kind !== 'lock' && isChanged(file))
  const diffs = new Map(
    changed.flatMap(({ kind, path: file, before, after }) =>
      kind === 'page' && typeof before === 'string' && typeof after === 'string'
        ? [
            [
              file,
              createTwoFilesPatch(file, file, before, after, 'before', 'after', { context: 1 }),
            ] as const,
          ]
        : [],
    ),
  )
  return { against, data: listDataChanges(built), files: changed, diffs }
}

/** Take what files were like in a git revision; images are left out, which are drawn from charts. */
async function readBefore(
  files: readonly BuiltFile[],
  root: string,
  revision: string,
): Promise<readonly BuiltFile[]> {
  const read: BuiltFile[] = []
  for (const file of files) {
    if (typeof file.after !== 'string') continue
    const found = await readRevision(root, revision, file.path)
    const before = found.kind === 'text' ? found.text : undefined
    // The places of a page's changes are those of what lies on disk.
    read.push({ ...file, before, changes: [] })
  }
  return read
}

async function readAssets(): Promise<ReportAssets> {
  const [style, script] = [
    await readPackageFile('reports/page/report.css'),
    await readPackageFile('reports/page/report.js'),
  ]
  if (style === undefined || script === undefined)
    throw new Error('Expected the files of a report in the package')
  return { style, script }
}
