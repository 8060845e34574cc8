import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPython } from '../hosts/python-host.ts'

const plugins = fileURLToPath(new URL('../../plugins/', import.meta.url))
// From 61 on, setuptools reads pyproject.toml.
const python = findPython('setuptools.config.pyprojecttoml')

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tracedocs-python-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

// `build_py` copies what goes into a wheel. It needs neither the package `wheel` nor the network, which pip asks for.
test.skipIf(python === undefined).each([
  ['sphinx', 'tracedocs_sphinx/**'],
  ['mkdocs', '*.py'],
])('the wheel of the extension for %s has every file that the extension has', (plugin, files) => {
  const sources = join(folder, 'sources')
  cpSync(join(plugins, plugin), sources, {
    recursive: true,
    filter: (path) => !path.includes('__pycache__'),
  })
  const had = globSync(files, { cwd: sources }).sort()
  const run = spawnSync(
    python ?? '',
    ['-c', 'from setuptools import setup; setup()', 'build_py', '--build-lib', '../built'],
    { cwd: sources, encoding: 'utf8' },
  )

  expect(run.status, run.stderr).toBe(0)
  expect(globSync('**', { cwd: join(folder, 'built') }).sort()).toEqual(had)
})
