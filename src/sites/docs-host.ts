import type { HostStep } from './host-step.ts'

/** A host of documentation: how it is told, and what it needs so that its pages and charts are right. */
export interface DocsHost {
  /** As `tracedocs init` takes it. */
  readonly name: string
  /** As people write it. */
  readonly title: string
  /** The files that tell it, relative to the project; the first that is there counts. */
  readonly configs: readonly string[]
  /** Patterns of the files that tell it in any folder; they are looked for where none of `configs` is there. */
  readonly deeper?: readonly string[]
  /** Whether a file of such a name is the host's, where others have files of this name, too. */
  readonly isOwn?: (config: string, file: string) => boolean
  /** The pages that a new project has, and the folder of its first one. */
  findPages(site: HostSite): Promise<HostPages>
  /** The keys of `tracedocs.yaml` that the host needs, in their order. */
  findSettings(site: HostSite): Promise<HostSettings>
  /** What else it needs: its plugin, its style sheet, and what a person has to do. */
  planSteps(site: HostSite): Promise<readonly HostStep[]>
  /** Of a host whose pages do not stand where their files do, so that relative links to charts lead nowhere. */
  readonly moved?: MovedPages
}

/** A project that a host builds. */
export interface HostSite {
  /** The host's configuration, relative to the project, with `/`. */
  readonly config: string
  /** Read a file of the project; `undefined` if there is none. */
  readonly read: (file: string) => Promise<string | undefined>
  /** Find the first of some files or folders that is there. */
  readonly findFirst: (paths: readonly string[]) => Promise<string | undefined>
}

/** Where pages of a host lie. */
export interface HostPages {
  /** As `pages` has it. */
  readonly pattern: string
  readonly folder: string
  /** Patterns of pages that the host's configuration leaves out; none by default. */
  readonly excluded?: readonly string[]
  /** Of a new page; `.md` by default. */
  readonly extension?: '.md' | '.mdx' | '.rst'
}

/** Keys of `tracedocs.yaml` with their values as YAML writes them in one line. */
export type HostSettings = Readonly<Record<string, string>>

/** How the charts of a host are found whose pages are moved. */
export interface MovedPages {
  /**
   * Find the root of the site from a page, relative to the project and without a `/` at its end; `undefined` for a page that is none of the host's, or
   * whose links work.
   */
  readonly findRoot: (page: string, chart: string) => string | undefined
  /** The folder of the root that is served as it is. */
  readonly served: string
}

/** The part of a path before the first of its folders that has one of these names. */
export function splitAt(page: string, names: readonly string[]): string | undefined {
  const folders = page.split('/').slice(0, -1)
  const at = folders.findIndex((folder) => names.includes(folder))
  return at < 0 ? undefined : folders.slice(0, at).join('/')
}

/** The folder of a file; `.` for one of the root. */
export function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.'
}

/** Characters of a pattern of a host's configuration that is heeded; no file has a longer name. */
const LONGEST = 4096

/** Patterns of a file or folder of that name in a folder, and of all that is in it; none for a name that is none. */
export function leaveOut(folder: string, name: string): readonly string[] {
  const bare = name.replace(/^\//, '').replace(/\/$/, '')
  if (bare === '' || bare.length > LONGEST) return []
  return [bare, `${bare}/**`].map((pattern) => joinPath(folder, pattern))
}

/** A path in a folder, where `.` is the root. */
export function joinPath(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`
}
