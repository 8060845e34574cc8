import path from 'node:path'
import { cli, root } from '../places.mjs'

const NODE = { name: 'node -e 0', runs: [['node', '-e', '0']] }

/** What the program takes before it does anything. */
export const start = {
  row: 'start',
  prepare: () => ({
    input: {},
    commands: [
      { name: 'tracedocs', shown: 'tracedocs --help', runs: [['node', cli, '--help']] },
      NODE,
    ],
  }),
}

/** A build with nothing to do: the example, nothing of which has changed. */
export const nothing = {
  row: 'nothing',
  prepare: () => ({
    input: {},
    commands: [
      {
        ...{ name: 'tracedocs', shown: 'tracedocs build' },
        runs: [['node', cli, 'build', '-C', path.join(root, 'example-docs')]],
      },
      NODE,
    ],
  }),
}
