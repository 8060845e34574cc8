#!/usr/bin/env node
import process from 'node:process'
import { describeCall } from './memory/memory-file.ts'
import { printMemory } from './memory/print-memory.ts'
import { recallBuild } from './memory/recall-build.ts'

// What Node has is asked for where it is used: an import of it costs a millisecond each.

// A build that has nothing to do is over before anything else is loaded; `lint` asks only what builds know of logs.
const call = ['build', 'lint'].some((command) => process.argv.includes(command))
  ? describeCall({
      program: import.meta.filename,
      argv: process.argv.slice(2),
      cwd: process.cwd(),
      env: process.env,
      isTerminal: process.getBuiltinModule('node:tty').isatty(2),
    })
  : undefined
const memory = call && (await recallBuild(call))
if (memory !== undefined) {
  printMemory(memory)
  process.exit(0)
}

// V8 lets its heap grow to a multiple of what is in use: with thousands of pages to half as much again, for no time that could be measured.
process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=60')

// Node 22.8 and later keep the compiled code between runs; Node 20 has no such thing.
const module = process.getBuiltinModule('node:module')
if ('enableCompileCache' in module && module.enableCompileCache instanceof Function) {
  Reflect.apply(module.enableCompileCache, module, [])
}

const argv = process.argv.slice(2)
const [only, ...others] = argv
// The version is asked for often, and needs nothing else.
if (others.length === 0 && (only === '--version' || only === '-V')) {
  const { readVersion } = await import('./read-version.ts')
  console.log(await readVersion())
} else {
  await runCommand()
}

async function runCommand(): Promise<void> {
  const { EXIT, runCli } = await import('./run-cli.ts')
  const { createMachine } = await import('./create-machine.ts')
  try {
    process.exitCode = await runCli(argv, createMachine(call))
  } catch (error) {
    // Whatever a user can mend is a message; what comes here is a fault of ours.
    console.error(
      'tracedocs: this is a fault of tracedocs itself; please report it with the text below',
    )
    console.error(error)
    process.exitCode = EXIT.fault
  }
}
