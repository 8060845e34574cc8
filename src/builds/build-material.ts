import type { Effects } from '../effects.ts'
import type { References } from '../pages/collect-references.ts'
import type { Page } from '../pages/page.ts'
import type { ProjectFiles } from '../project-files.ts'
import type { PageMaterial } from './build-pages.ts'
import type { Build } from './project-build.ts'
import type { ReadRuns } from './read-runs.ts'
import type { RebuildBase } from './rebuilds/rebuild-base.ts'

/** A build with everything that its files were made of, for those who show or explain it. */
export interface WholeBuild extends Build {
  /** `undefined` where nothing could be made. */
  readonly made: BuildMaterial | undefined
  /** From which a part of the project can be built again; `undefined` where all of it has to be. */
  readonly base?: RebuildBase | undefined
}

/** Everything that the files of a build were made of. */
export interface BuildMaterial extends PageMaterial {
  readonly files: ProjectFiles
  readonly effects: Effects
  readonly runs: ReadRuns
  /** As they were before the build. */
  readonly pages: readonly Page[]
  /** What each page refers to, by its path. */
  readonly references: ReadonlyMap<string, References>
}
