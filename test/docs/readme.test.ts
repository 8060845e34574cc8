import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const readLog = (name: string) => readFileSync(new URL(`example-docs/logs/${name}`, root))

/** The fenced blocks of a language, in order. */
function listBlocks(language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')
  return [...readme.matchAll(fence)].map((match) => match[1] ?? '')
}

test('the page in the README becomes what the README says', async () => {
  const [config = ''] = listBlocks('yaml')
  const [before = '', after = ''] = listBlocks('markdown')
  const project = createProject({
    'tracedocs.yaml': config,
    'docs/page.md': before,
    'logs/before.log': readLog('77077/LASToHTML.log'),
    'logs/after.log.gz': readLog('76753/LASToHTML.log'),
  })
  const { exit, stderr } = await project.run('build')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  expect(project.read('docs/page.md')).toBe(after)
})

test('the sixty seconds on a log of one’s own work as the README says', async () => {
  const project = createProject({ 'app.log': readLog('77077/LASToHTML.log') })
  const commands = listBlocks('sh')
    .slice(2)
    .flatMap((block) => block.trim().split('\n'))
    .map((line) => line.replace(/^npx tracedocs /, '').split(' '))
  expect(commands.map(([command]) => command)).toEqual(['show', 'plot', 'init', 'build', 'build'])
  for (const command of commands) {
    expect(await project.run(...command)).toMatchObject({ exit: 0, stderr: '' })
  }
  expect(project.read('charts/app.log_77077.svg')).toContain('</svg>')
  const page = project.read('docs/performance.md')
  expect(page).toContain('225.7')
  project.write('docs/performance.md', page.replaceAll('225.7', '225.8'))
  expect(await project.run('build', '--check')).toMatchObject({ exit: 1 })
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  expect(project.read('docs/performance.md')).toBe(page)
})

test('the file that the README installs is the one that npm pack makes', () => {
  const { name, version } = JSON.parse(
    readFileSync(new URL('package.json', root), 'utf8'),
  ) as Record<string, string>
  expect(listBlocks('sh')[1]).toBe(
    `npm install --save-dev ../${String(name)}/${String(name)}-${String(version)}.tgz\n`,
  )
})

test('every file that the README links to is there', () => {
  const prose = readme.replaceAll(/^```[\s\S]*?^```$/gm, '')
  const links = [...prose.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '')
  const local = links.filter((link) => !link.startsWith('http'))
  for (const link of local) expect(() => readFileSync(new URL(link, root))).not.toThrow()
})
