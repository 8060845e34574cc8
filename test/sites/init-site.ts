import { expect } from 'vitest'
import { createProject, type TestProject } from '../cli/project.ts'

type Files = Readonly<Record<string, string>>

/** A project of some files, and what `tracedocs init HOST` said of it. */
export interface InitSite {
  readonly site: TestProject
  readonly stdout: string
}

/** Set up a host in a project that has `tracedocs.yaml`, unless the files say otherwise. */
export async function initSite(host: string, files: Files): Promise<InitSite> {
  const site = createProject({ 'tracedocs.yaml': CONFIG, 'docs/page.md': 'x\n', ...files })
  const { exit, stdout, stderr } = await site.run('init', host)
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  return { site, stdout }
}

export const CONFIG = 'pages: [docs/*.md]\nruns: {}\n'

/** Expect that a host is set up once, and that `clean --remove` gives every byte again. */
export async function expectRoundTrip(
  host: string,
  before: Files,
  after: Files,
): Promise<InitSite> {
  const { site, stdout } = await initSite(host, before)
  const read = (names: Files): Files =>
    Object.fromEntries(Object.keys(names).map((name) => [name, site.read(name)]))
  expect(read(after)).toEqual(after)
  const second = await site.run('init', host)
  expect(second.stdout).not.toContain('wrote ')
  expect(read(after)).toEqual(after)
  expect(await site.run('clean', '--remove')).toMatchObject({ exit: 0, stderr: '' })
  expect(read(before)).toEqual(before)
  expect(() => site.read('tracedocs.init.json')).toThrow('ENOENT')
  return { site, stdout }
}

/** Expect that a file is left as it is, and that the lines are shown which a person has to add. */
export async function expectByHand(
  host: string,
  [file, source]: readonly [string, string],
  lines: readonly string[],
): Promise<TestProject> {
  const { site, stdout } = await initSite(host, { [file]: source })
  expect(site.read(file)).toBe(source)
  expect(stdout).toContain(`by hand: ${file}: `)
  for (const line of lines) expect(stdout).toContain(`    ${line}\n`)
  return site
}
