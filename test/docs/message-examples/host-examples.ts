import type { hostProblems } from '../../../src/problems/host-problems.ts'
import type { ExamplesOf } from './message-example.ts'

/** Examples of the messages about hosts of documentation. */
export const hostExamples: ExamplesOf<typeof hostProblems> = {
  'no-host': {
    at: '.',
    facts: { config: 'tracedocs.yaml', names: ['docusaurus', 'mkdocs', 'sphinx', 'vitepress'] },
  },
  'several-hosts': { at: '.', facts: { hosts: ['mkdocs', 'sphinx'] } },
  'unknown-host': { at: '.', facts: { name: 'mkdoc', names: ['mkdocs', 'sphinx', 'vitepress'] } },
  'missing-host': { at: '.', facts: { title: 'MkDocs', configs: ['mkdocs.yml', 'mkdocs.yaml'] } },
  'two-hosts': {
    at: 'tracedocs.yaml:1:8',
    severity: 'warning',
    facts: {
      page: 'docs/memory.md',
      others: 0,
      dialect: 'MyST',
      host: 'MkDocs',
      config: 'mkdocs.yml',
      pattern: 'docs/**/*.md',
    },
  },
  'bad-init-record': { at: 'tracedocs.init.json', facts: {} },
  'edited-part': {
    at: 'mkdocs.yml:12:1',
    severity: 'warning',
    facts: { text: 'hooks: - tracedocs_hook.py' },
  },
  'kept-whole': {
    at: 'docs/.vitepress/theme/index.js',
    severity: 'warning',
    facts: { other: 'docs/.vitepress/theme/tracedocs.css' },
  },
  'unexpected-option': {
    at: '',
    shown: 'thrown',
    facts: { option: 'stric', known: ['folder', 'config', 'check', 'strict', 'frozen'] },
  },
  'bad-option': {
    at: '',
    shown: 'thrown',
    facts: { option: 'strict', expected: 'true or false', actual: '"yes"' },
  },
  'bad-options': { at: '', shown: 'thrown', facts: { actual: 'true' } },
}
