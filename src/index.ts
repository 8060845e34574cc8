/**
 * The public door of tracedocs: build a project, read a log, draw a chart, and check a page from a
 * program. The command line does nothing that cannot be done from here.
 *
 * @packageDocumentation
 */
export { buildProject, type BuildProjectOptions } from './pipeline.ts'
export {
  hasErrors,
  hasFindings,
  isChanged,
  type Build,
  type BuiltFile,
  type BuiltRun,
  type PageChange,
} from './builds/project-build.ts'
export { createProjectFiles, type ProjectFiles } from './project-files.ts'
export { writeBuild, type WrittenBuild } from './builds/write-build.ts'
export { defineConfig } from './configs/define-config.ts'
export { normaliseConfig, type Config, type NormalisedConfig } from './configs/config.ts'
export type { ConfigInput } from './configs/config-schema.ts'
export {
  createModuleSource,
  parseConfigSource,
  type ConfigSource,
} from './configs/config-source.ts'
export type { Effects, PathKind } from './effects.ts'
export { checkPage } from './pages/check-page.ts'
export { findPageSyntax } from './pages/find-page-syntax.ts'
export { markdownSyntax } from './pages/markdown/markdown-syntax.ts'
export { mdxSyntax } from './pages/markdown/mdx-syntax.ts'
export type { PageSyntax } from './pages/page-syntax.ts'
export type { Page } from './pages/page.ts'
export { createNodeEffects } from './cli/node-effects.ts'
