#!/usr/bin/env node
import process from 'node:process'
import { createMachine, runCli } from './run-cli.ts'
import { EXIT } from './session.ts'

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
