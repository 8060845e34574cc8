// Before packing: leaves in package.json what a user's project needs. npm warns of a script that it would run at install time, and everything that is
// only used here is in the bundle. After packing, `--restore` puts back what was there.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../package.json', import.meta.url))
const whole = `${file}.whole`

if (process.argv.includes('--restore')) {
  if (existsSync(whole)) renameSync(whole, file)
} else {
  // One that an interrupted run left is the whole one.
  if (existsSync(whole)) renameSync(whole, file)
  const text = readFileSync(file, 'utf8')
  const manifest = JSON.parse(text)
  delete manifest.scripts
  delete manifest.devDependencies
  for (const door of Object.values(manifest.exports)) {
    // The sources are not in the package.
    if (typeof door === 'object') delete door['tracedocs-source']
  }
  writeFileSync(whole, text)
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
}
