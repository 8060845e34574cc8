// Loaded before the program: writes to file descriptor 3 when it ends by itself what it used, as JSON: the most memory that
// it had, in KiB, and the time of its processors, in microseconds.
import { writeSync } from 'node:fs'
import process from 'node:process'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]))
})
