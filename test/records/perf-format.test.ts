import { describe, expect, test } from 'vitest'
import { perfFormat } from '../../src/records/perf-format.ts'
import { checkFormat } from '../../src/series/check-format.ts'
import { createProject } from '../cli/project.ts'

// perf 6.1.187 (Debian), with four of the default events that the machine had no counter for.
const PLAIN = `
 Performance counter stats for 'true':

              0.78 msec task-clock                       #    0.348 CPUs utilized          
                 1      context-switches                 #    1.285 K/sec                  
                 0      cpu-migrations                   #    0.000 /sec                   
                76      page-faults                      #   50.800 K/sec                  
   <not supported>      cycles                                                      

       0.016598146 seconds time elapsed

       0.002449000 seconds user
       0.000000000 seconds sys

`

// perf 6.1.187, perf stat -r 3 -e … sleep 0.05
const REPEATED = ` Performance counter stats for 'sleep 0.05' (3 runs):

              1.22 msec task-clock                       #    0.019 CPUs utilized            ( +- 11.18% )
                 1      context-switches                 #  668.417 /sec                     ( +-317.98% )
                76      page-faults                      #   50.800 K/sec                    ( +-  0.88% )
   <not supported>      L1-dcache-loads                                             

           0.06305 +- 0.00698 seconds time elapsed  ( +- 11.07% )
`

// The sample output in the head of Linux' tools/perf/builtin-stat.c.
const OLD = `
       1708.761321 task-clock                #   11.037 CPUs utilized
            41,190 context-switches          #    0.024 M/sec
             6,735 CPU-migrations            #    0.004 M/sec
     5,205,202,243 cycles                    #    3.046 GHz
     3,856,436,920 stalled-cycles-frontend   #   74.09% frontend cycles idle
     2,603,501,247 instructions              #    0.50  insns per cycle
                                             #    1.48  stalled cycles per insn
         6,388,934 branch-misses             #    1.32% of all branches

       0.154822978  seconds time elapsed
`

test('what perf stat prints is read', async () => {
  const faults = await checkFormat(perfFormat, [
    {
      text: PLAIN,
      figures: {
        ...{ runs: 1, taskClock: 0.78e-3, contextSwitches: 1, cpuMigrations: 0, pageFaults: 76 },
        ...{ cycles: NaN, elapsed: 0.016598146, user: 0.002449, sys: 0 },
      },
    },
    {
      text: REPEATED,
      figures: {
        ...{ runs: 3, taskClock: 1.22e-3, contextSwitches: 1, pageFaults: 76 },
        ...{ L1DcacheLoads: NaN, elapsed: 0.06305 },
      },
    },
    {
      text: OLD,
      figures: {
        ...{ taskClock: 1.708761321, contextSwitches: 41190, cpuMigrations: 6735 },
        ...{ cycles: 5205202243, stalledCyclesFrontend: 3856436920, instructions: 2603501247 },
        ...{ branchMisses: 6388934, elapsed: 0.154822978 },
      },
    },
  ])
  expect(faults).toEqual([])
})

describe('a line of perf stat', () => {
  test.each([
    ['     1.234.567.890      cycles:u    (83.33%)', { cycles: 1234567890 }],
    ["     1'234'567'890      cycles", { cycles: 1234567890 }],
    ['     1’234’567’890      cycles', { cycles: 1234567890 }],
    ['     1 234 567 890      cycles', { cycles: 1234567890 }],
    ['     1\u202f234\u202f567      cycles', { cycles: 1234567 }],
    ['       1\u00a0234\u00a0567      cycles', { cycles: 1234567 }],
    ['      12,34,56,789      cycles', { cycles: 123456789 }],
    ['        1234567890      cpu-cycles:ukhpp  # 3 GHz', { cycles: 1234567890 }],
    ['          1.234,56 msec task-clock:u', { taskClock: 1.23456 }],
    ['         26,554473 task-clock (msec)   # 0,965 CPUs utilized', { taskClock: 0.026554473 }],
    ['       1,002345678 seconds time elapsed', { elapsed: 1.002345678 }],
    ['     <not counted>      LLC-load-misses   (0.00%)', { LLCLoadMisses: NaN }],
  ])('%j is read', async (text, figures) => {
    expect(await checkFormat(perfFormat, [{ text: `${text}\n`, figures }])).toEqual([])
  })

  test.each([
    ['of -I, whose first number is a time', '     1.000123456          1,234,567      cycles'],
    ['of another log that ends alike', '      12 faults'],
    ['of another event', '         1,234,567      cycles-of-life'],
    ['of a PMU by its name', '         1,234,567      cpu_core/cycles/'],
    ['in a sentence', '                 12      cycles were counted'],
  ])('%s is left alone', async (_, text) => {
    expect(await checkFormat(perfFormat, [{ text: `${text}\n`, figures: {} }])).toEqual([])
  })
})

test('what perf could not count is n/a, and says why', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
    'a.log': PLAIN,
    'page.md':
      '<span data-tracedocs="a.perf.cycles">?</span> <span data-tracedocs="a.perf.branches">?</span>\n',
  })
  const { stderr } = await project.run('build')
  expect(project.read('page.md').match(/>n\/a</g)).toHaveLength(2)
  expect(stderr).toContain(
    '`a.perf.cycles`: perf says `<not supported>`: the machine cannot count it',
  )
  expect(stderr).toContain('perf was not asked for `branches`')
})

describe('a time of perf stat', () => {
  test.each([
    ['  1.234 seconds time elapsed', { elapsed: 1.234 }],
    ['  1,234 seconds time elapsed', { elapsed: 1.234 }],
    ['       1.234.567 seconds time elapsed', { elapsed: NaN }],
    ['             1,5,0      cycles', { cycles: NaN }],
  ])('%j is read, or its line is named', async (text, figures) => {
    expect(await checkFormat(perfFormat, [{ text: `${text}\n`, figures }])).toEqual([])
  })
})

// The layout of perf 6.5 on CPUs of two kinds, as logs in public repositories have it; the numbers are chosen.
const HYBRID = `
 Performance counter stats for './two_sum 300 l':

         60,243.87 msec task-clock                       #    1.000 CPUs utilized
    72,124,912,284      cpu_core/cycles/u                #    1.197 GHz                         (99.5%)
     <not counted>      cpu_atom/cycles/u                                                       (0.00%)
   360,624,561,420      slots                            #    5.986 G/sec
   267,075,091,601      topdown-retiring                 #     73.8% retiring
        12,345,678      uops_issued.any
             12.34 Joules power/energy-pkg/

      60.248690210 seconds time elapsed

      60.047068000 seconds user
       0.003609000 seconds sys

   360,624,561,420      slots
`

test('events that only some CPUs have are counters, between the header and the elapsed time', async () => {
  const figures = {
    ...{ runs: 1, taskClock: 60.243_87, cpu_core_cycles: 72_124_912_284, slots: 360_624_561_420 },
    ...{ topdownRetiring: 267_075_091_601, cpu_atom_cycles: NaN, uops_issued_any: 12_345_678 },
    ...{ elapsed: 60.248_690_21, user: 60.047_068, sys: 0.003_609 },
  }
  expect(await checkFormat(perfFormat, [{ text: HYBRID, figures }])).toEqual([])
})

// The layout of perf 6.1, perf stat -a -A -e cycles,cpu-clock sleep 1; the numbers are chosen.
test('counts of single CPUs are told of', async () => {
  const log = `
 Performance counter stats for 'system wide':

CPU0              1,002.08 msec cpu-clock                        #    1.000 CPUs utilized
CPU1              1,002.09 msec cpu-clock                        #    1.000 CPUs utilized
CPU0             1,234,567      cycles

       1.002340000 seconds time elapsed

`
  const { stderr } = await createProject({ 'perf.txt': log }).run('show', 'perf.txt')
  expect(stderr).toContain('Expected perf stat to state a whole command, got single CPUs')
})
