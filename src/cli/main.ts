#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'

// Node 22.8 and later keep the compiled code between runs; Node 20 has no such thing.
if ('enableCompileCache' in module && module.enableCompileCache instanceof Function) {
  Reflect.apply(module.enableCompileCache, module, [])
}

const { EXIT, runCli } = await import('./run-cli.ts')
const { createMachine } = await import('./create-machine.ts')

try {
  process.exitCode = await runCli(process.argv.slice(2), createMachine())
} catch (error) {
  // Whatever a user can mend is a message; what comes here is a fault of ours.
  console.error(
    'tracedocs: this is a fault of tracedocs itself; please report it with the text below',
  )
  console.error(error)
  process.exitCode = EXIT.fault
}
