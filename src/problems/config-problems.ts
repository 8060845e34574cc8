import { formatForms, type Forms } from './forms.ts'
import { formatList, formatSuggestion, type Words } from './word-lists.ts'

/** What can be wrong with a configuration. */
export const configProblems = {
  'broken-yaml': ({ reason }: { reason: string }) => `Cannot read the configuration: ${reason}`,
  'unexpected-key': ({
    key,
    within,
    known,
    hint,
  }: {
    key: string
    within: string
    known: readonly string[]
    /** How it came to be a key, and what to do. */
    hint?: string
  }) =>
    `Unexpected key \`${key}\`${within === '' ? '' : ` in \`${within}\``}${hint === undefined ? `, ${formatSuggestion(key, known)}` : `; ${hint}`}`,
  'missing-key': ({ key }: { key: string }) => `Expected \`${key}\` to be set, got nothing`,
  'bad-setting': ({ key, expected, actual }: Words<'key' | 'expected' | 'actual'>) =>
    `Expected \`${key}\` to be ${expected}, got ${actual}`,
  'misplaced-key': ({
    thing,
    key,
    within,
    template,
    templates,
  }: {
    thing: 'chart' | 'table'
    key: string
    within: string
    template: string
    templates: readonly string[]
  }) =>
    `Unexpected key \`${key}\` in \`${within}\`, a ${thing} of the template \`${template}\`; ${thing}s that have it are of ${formatList(templates)}`,
  'bad-config': ({ actual }: { actual: string }) =>
    `Expected the configuration to be a mapping, got ${actual}; its keys are such as \`pages\` and \`runs\``,
  'bad-run-name': ({ name, suggestion }: Words<'name' | 'suggestion'>) =>
    `Expected the run name \`${name}\` to be letters, digits and \`_\` (in an expression \`-\` is minus); call it \`${suggestion}\``,
  'reserved-run-name': ({ name, means }: Words<'name' | 'means'>) =>
    `Unexpected run name \`${name}\`: in an expression, ${means}, and nobody could tell which is meant; call it \`${name}_run\``,
  'unused-config': ({ path, used }: Words<'path' | 'used'>) =>
    `Left \`${path}\` unread, since \`${used}\` is beside it; keep one of them, or choose one with \`--config\``,
  'unlisted-page': ({ page, config }: Words<'page' | 'config'>) =>
    `No pattern of \`pages\` in \`${config}\` has \`${page}\`, so a build of the whole project leaves it as it is, and \`--check\` does not see it; add it there`,
  'ambiguous-baseline': ({ baseline }: { baseline: string }) =>
    `Expected \`baseline\` to name the run \`baseline\`, got \`${baseline}\`; rename that run or the setting`,
  'run-forms': (forms: Forms) => formatForms('run', forms),
  'chart-forms': (forms: Forms) => formatForms('chart', forms),
  'table-forms': (forms: Forms) => formatForms('table', forms),
  'value-forms': (forms: Forms) => formatForms('value', forms),
  'match-fields': ({ pattern, count }: { pattern: string; count: number }) =>
    `Expected \`${pattern}\` to have one field, such as \`{ms}\` or \`{}\`, got ${count === 0 ? 'none' : String(count)}`,
  'mixed-table': ({ table }: { table: string }) =>
    `Expected the table \`${table}\` to have runs as rows and entries as columns, or entries as rows and runs as columns, got both mixed; a run is a name, an entry has \`header\` and \`value\`, and rows of \`benchmarks\` are entries, those of \`runs\` names`,
  'same-label': ({ label, other }: Words<'label' | 'other'>) =>
    `Unexpected label \`${label}\`, which \`${other}\` has already; a link to it could lead to only one of them, so choose another`,
  'nested-multiples': ({ name }: { name: string }) =>
    `Unexpected chart \`${name}\` of the template \`multiples\`, expected one of another; name its charts instead`,
  'untrusted-config': ({ path }: Words<'path'>) =>
    `Cannot take \`${path}\` unasked, since it is code: say that you trust it with \`--trust\` or \`TRACEDOCS_TRUST=1\`, or name it with \`--config ${path}\`; a script of \`package.json\` such as \`tracedocs build --trust\` says so once and for all`,
  'no-config': ({
    folder,
    names,
    similar,
    above,
  }: {
    folder: string
    names: readonly string[]
    /** A file whose name is nearly that of a configuration. */
    similar?: string
    /** The configuration of a folder above, as a path from this one. */
    above?: string
  }) =>
    `Cannot find a configuration in \`${folder}\`, expected one of ${formatList(names)}; ${similar === undefined ? `${above === undefined ? '' : `\`${above}\` is there: work in its folder with \`-C ${above.replace(/\/[^/]*$/, '')}\`, or `}\`npx tracedocs init\` makes one` : `\`${similar}\` is there: rename it to \`${names[0] ?? ''}\``}`,
  'bad-module': ({ path, reason }: Words<'path' | 'reason'>) =>
    `Cannot load \`${path}\`: ${reason}`,
  'unknown-name': ({
    thing,
    name,
    known,
    meant,
  }: {
    thing: string
    name: string
    known: readonly string[]
    /** What people call so, where it is called otherwise here. */
    meant?: string
  }) => `Unexpected ${thing} \`${name}\`, ${formatSuggestion(name, known, meant)}`,
}
