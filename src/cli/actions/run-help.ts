import { createMessage, type Problem } from '../../problems/diagnostics.ts'
import { declareCommand, declareProgram } from '../declare-program.ts'
import { docPages } from '../help/doc-pages.ts'
import { formatManual } from '../help/format-manual.ts'
import { MESSAGES_FILE, readMessagePages } from '../help/read-message-pages.ts'
import { formatRulePage, readRulePages } from '../help/read-rule-pages.ts'
import { problemKinds } from '../../problems/problem.ts'
import { readPackageFile } from '../read-package-file.ts'
import { readVersion } from '../read-version.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs help`. */
export interface HelpOptions {
  readonly man?: boolean
}

/** Show help for a topic: a command, a rule, or a page of the documentation. Without one, list what there is. */
export async function runHelp(
  session: Session,
  topic: string | undefined,
  { man }: HelpOptions,
): Promise<ExitCode> {
  const version = await readVersion()
  if (man === true) {
    session.print(formatManual(version, session.commands))
    return EXIT.fine
  }
  const program = declareProgram(version, session)
  const commands = session.commands.map((one) => declareCommand(program, one))
  if (topic === undefined) {
    program.outputHelp()
    session.print(`\n${listPages()}`)
    return EXIT.fine
  }
  const command = commands.find((one) => one.name() === topic)
  if (command !== undefined) {
    command.outputHelp()
    return EXIT.fine
  }
  const rules = await readRulePages()
  const isMessage = problemKinds.includes(topic)
  const rule = isMessage ? (await readMessagePages()).get(topic) : rules.get(topic)
  const text = rule === undefined ? await readPage(topic) : formatRulePage(topic, rule)
  if (text === undefined) {
    const pages = listFiles().flatMap((file) => [file, file.replace(/\.md$/, '')])
    const names = [...commands.map((one) => one.name()), ...pages]
    const known = [...names, ...rules.keys(), ...problemKinds]
    const problem: Problem = isMessage
      ? { kind: 'unknown-rule-page', path: MESSAGES_FILE }
      : { kind: 'unknown-name', thing: 'topic', name: topic, known }
    report(session, [createMessage(problem, undefined)])
    return EXIT.failed
  }
  session.print(`${text.trimEnd()}\n`)
  return EXIT.fine
}

function listPages(): string {
  const width = Math.max(...listFiles().map((file) => file.length))
  const lines = docPages.map(({ file, about }) => `  ${file.padEnd(width)}  ${about}\n`)
  return `Pages, for npx tracedocs help PAGE:\n${lines.join('')}`
}

function listFiles(): readonly string[] {
  return docPages.map(({ file }) => file)
}

/** Read a page by its name, with or without `docs/` before and `.md` behind. */
async function readPage(topic: string): Promise<string | undefined> {
  const name = topic.replace(/^docs\//, '').replace(/(?:\.md)?$/, '.md')
  return listFiles().includes(name) ? readPackageFile(`docs/${name}`) : undefined
}
