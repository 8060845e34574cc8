import { expect, test } from 'vitest'
import { ffmpegTimeFormat } from '../../../src/records/time/ffmpeg-time-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The lines of ffmpeg 4.2 to 7, and of 3.4; the numbers are chosen.
test('an execution has its times and its memory', async () => {
  const text = `bench: utime=18.125s stime=0.250s rtime=5.051s
bench: maxrss=265124KiB
bench: utime=2.500s
bench: maxrss=1000kB
`
  const results = [
    { user: 18.125, sys: 0.25, real: 5.051, maxrss: 271_486_976 },
    { user: 2.5, maxrss: 1_024_000 },
  ]
  expect(await checkFormat(ffmpegTimeFormat, [{ text, results }])).toEqual([])
})

test('what -benchmark_all prints of each step is none', async () => {
  const text = 'bench:       12 user       3 sys      15 real decode_video 0.0\nbench: utime=fast\n'
  expect(await checkFormat(ffmpegTimeFormat, [{ text, results: [] }])).toEqual([])
})
