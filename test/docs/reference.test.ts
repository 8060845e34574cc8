import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { normaliseConfig } from '../../src/configs/config.ts'
import { parseConfigSource } from '../../src/configs/config-source.ts'
import { formatQuantity } from '../../src/quantities/format-quantity.ts'
import { parseFormatTemplate } from '../../src/quantities/format-template.ts'
import { parseQuantity } from '../../src/quantities/parse-quantity.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import { createProject } from '../cli/project.ts'

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

/** The rows of the tables of a page, a list of cells each. */
function listRows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
}

describe('docs/configuration.md', () => {
  const text = read('configuration.md')

  test('shows formats as they come out', () => {
    const rows = listRows(text).filter(([format]) => format?.startsWith('`{') === true)
    expect(rows.length).toBeGreaterThan(7)
    for (const [format = '', shown] of rows) {
      const template = parseFormatTemplate(format.replaceAll('`', ''))
      if (template.kind === 'refused') throw new Error(`${format}: ${template.reason}`)
      const formatted = formatQuantity(createQuantity(1234.5678, '1'), template.value)
      expect([format, formatted]).toEqual([
        format,
        { kind: 'made', value: shown?.replace(' ', '\u00a0') },
      ])
    }
  })

  test('shows units as they come out', () => {
    const rows = listRows(text).filter(([, format]) => format?.startsWith('`{:') === true)
    expect(rows.length).toBeGreaterThan(10)
    for (const [value = '', format = '', shown] of rows) {
      const parsed = parseQuantity(value)
      const template = parseFormatTemplate(format.replaceAll('`', ''))
      if (parsed.kind !== 'quantity') throw new Error(value)
      if (template.kind === 'refused') throw new Error(`${format}: ${template.reason}`)
      expect([format, formatQuantity(parsed.quantity, template.value)]).toEqual([
        format,
        { kind: 'made', value: shown },
      ])
    }
  })

  test('has examples that are valid', () => {
    const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
    expect(blocks.length).toBeGreaterThan(3)
    const names = ['before', 'after', 'profile', 'references']
    const runs = `runs: { ${names.map((name) => `${name}: { logs: ${name}.log }`).join(', ')} }\n`
    for (const block of blocks) {
      const source = parseConfigSource(block.startsWith('runs:') ? block : runs + block, 'docs')
      if (source.kind === 'broken') throw source.messages[0] ?? new Error('broken')
      expect(normaliseConfig(source.source).messages).toEqual([])
    }
  })
})

test('docs/command-line.md names every command and option', async () => {
  const text = read('command-line.md')
  const project = createProject({})
  const { stdout } = await project.run('--help')
  const [, listed = ''] = stdout.split(/^(?:Commands|Examples):$/m)
  const commands = [...listed.matchAll(/^ {2}(\w+) /gm)].flatMap((match) => match[1] ?? [])
  expect(commands).toEqual([
    'build',
    'preview',
    'show',
    'extract',
    'plot',
    'dtrace',
    'verify',
    'lock',
    'lint',
    'explain',
    'clean',
    'init',
    'list',
    'formats',
    'history',
    'completion',
    'help',
  ])
  for (const command of commands) {
    expect(text).toContain(`tracedocs ${command}`)
    const help = await project.run(command, '--help')
    expect(help.exit).toBe(0)
    for (const [option] of help.stdout.matchAll(/--[a-z]+/g)) {
      if (!['--help', '--directory', '--config', '--output'].includes(option))
        expect(text).toContain(option)
    }
  }
})
