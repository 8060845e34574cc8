/**
 * The public door of tracedocs: load a configuration, build, lint and explain a project, and check a page from a
 * program. The doors `tracedocs/logs` and `tracedocs/charts` read logs and draw charts.
 *
 * @packageDocumentation
 */
export {
  build,
  explain,
  lint,
  loadConfig,
  type BuildTask,
  type ExplainTask,
  type LintTask,
  type ProjectOptions,
} from './doors/project-tasks.ts'
export {
  hostProject,
  logBuild,
  type HostedBuild,
  type HostedMessage,
  type HostedProject,
  type HostLogger,
} from './doors/host-project.ts'
export type { HostOptions } from './doors/host-options.ts'
export {
  renderProject,
  type HostedPage,
  type HostedText,
  type RenderedProject,
} from './doors/render-project.ts'
export type { BuildOutcome } from './cli/actions/build-outcome.ts'
export type { ExplainOutcome } from './cli/actions/run-explain.ts'
export type { LintCoverage, LintOutcome } from './cli/actions/lint-outcome.ts'
export type { OpenedProject } from './cli/open-project.ts'
export type { Explanation } from './explanations/explanation.ts'
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
