import { expect, test } from 'vitest'
import { ffmpegFormat } from '../../../src/records/services/ffmpeg-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The lines of ffmpeg 4 to 7; the numbers are chosen.
test('the last line of progress counts', async () => {
  const text = `frame=  240 fps= 60 q=28.0 size=     512KiB time=00:00:08.00 bitrate= 524.3kbits/s speed=2.01x
frame=  300 fps=59.5 q=-1.0 Lsize=     700KiB time=00:00:10.00 bitrate= 573.4kbits/s speed= 1.9x
`
  const figures = { frames: 300, fps: 59.5, speed: 1.9 }
  expect(await checkFormat(ffmpegFormat, [{ text, figures }])).toEqual([])
})

test('no frames a second are printed as 0 where it took too little time', async () => {
  const text =
    'frame=  250 fps=0.0 q=-1.0 Lsize=     123kB time=00:00:09.88 bitrate= 102.1kbits/s speed=22.3x    \n'
  expect(
    await checkFormat(ffmpegFormat, [{ text, figures: { frames: 250, speed: 22.3 } }]),
  ).toEqual([])
})
