import { findNearestName, formatList, formatSuggestion, type Words } from './word-lists.ts'

/** What can be wrong with what a host of documentation says of tracedocs. */
export const hostProblems = {
  'no-host': ({ config, names }: { config: string; names: readonly string[] }) =>
    `Found nothing to begin: \`${config}\` is here already, and no host of documentation; edit that, add a page with \`npx tracedocs init --from PAGE LOG\`, or name a host where it is, as \`npx tracedocs init HOST -C FOLDER\`: ${names.join(', ')}`,
  'several-hosts': ({ hosts }: { hosts: readonly string[] }) =>
    `Found several hosts: ${formatList(hosts)}; name the one to set up, as \`npx tracedocs init ${hosts[0] ?? 'HOST'}\``,
  'unknown-host': ({ name, names }: { name: string; names: readonly string[] }) =>
    `Cannot find a log \`${name}\`, nor a host of that name; ${formatNearest(name, names)} hosts are ${names.join(', ')}`,
  'missing-host': ({ title, configs }: { title: string; configs: readonly string[] }) =>
    `Cannot find the configuration of ${title}, expected one of ${formatList(configs)}; \`-C\` names the folder that has it`,
  'two-hosts': ({
    page,
    others,
    dialect,
    host,
    config,
    pattern,
  }: Words<'page' | 'dialect' | 'host' | 'config' | 'pattern'> & { others: number }) =>
    `${host} (${config}) builds \`${page}\`${others === 0 ? '' : ` and ${String(others)} other ${others === 1 ? 'page' : 'pages'}`}, too, and does not read ${dialect}, in which it is written for another host; say which counts, as in \`syntax: { '${pattern}': markdown }\``,
  'bad-init-record': () =>
    'Cannot read what `tracedocs init` noted here, so that nothing is taken away that it wrote; restore the file or remove it',
  'edited-part': ({ text }: { text: string }) =>
    `Cannot take away what \`npx tracedocs init\` wrote here, since it was edited: \`${text}\`; remove by hand what is not needed`,
  'kept-whole': ({ other }: { other: string }) =>
    `Cannot take away what \`npx tracedocs init\` wrote here, since the host needs it beside \`${other}\`; remove the folder by hand if it is not needed`,
  'unexpected-option': ({ option, known }: { option: string; known: readonly string[] }) =>
    `Unexpected option \`${option}\` of tracedocs, ${formatSuggestion(option, known)}`,
  'bad-option': ({ option, expected, actual }: Words<'option' | 'expected' | 'actual'>) =>
    `Expected the option \`${option}\` of tracedocs to be ${expected}, got ${actual}`,
  'bad-options': ({ actual }: { actual: string }) =>
    `Expected the options of tracedocs to be an object such as \`{ strict: true }\`, got ${actual}`,
}

function formatNearest(name: string, names: readonly string[]): string {
  const nearest = findNearestName(name, names)
  return nearest === undefined ? 'the' : `did you mean \`${nearest}\`? The`
}
