import path from 'node:path'
import { cli, work } from '../places.mjs'
import { writePages } from '../small-inputs.mjs'

const PAGES = 200

/** Pages, nothing kept from before: a value of a log in each, or a file. */
export const pages = {
  row: 'pages',
  prepare: () => {
    const folder = writePages(path.join(work, 'pages'), PAGES)
    const embedme = path.join(work, 'peers/node_modules/.bin/embedme')
    const build = `rm -f ${folder}/tracedocs.lock.json && node ${cli} build --no-cache -C ${folder}`
    return {
      input: { pages: PAGES },
      commands: [
        {
          ...{ name: 'tracedocs', shown: 'tracedocs build --no-cache' },
          runs: [['sh', '-c', build]],
        },
        {
          name: "embedme 'embedded/*.md'",
          runs: [['sh', '-c', `cd ${folder} && ${embedme} 'embedded/*.md'`]],
        },
      ],
    }
  },
}
