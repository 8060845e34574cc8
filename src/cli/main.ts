#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'

// Node 22.8 and later keep the compiled code between runs; Node 20 has no such thing.
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
    process.exitCode = await runCli(argv, createMachine())
  } catch (error) {
    // Whatever a user can mend is a message; what comes here is a fault of ours.
    console.error(
      'tracedocs: this is a fault of tracedocs itself; please report it with the text below',
    )
    console.error(error)
    process.exitCode = EXIT.fault
  }
}
