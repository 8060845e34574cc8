import { expect, test } from 'vitest'
import { perfReportFormat } from '../../../src/records/profilers/perf-report-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layouts of perf 6.1; the numbers are chosen.
test('a row is a symbol, of this event or that', async () => {
  const text = `# Samples: 707  of event 'cycles'
# Event count (approx.): 176750000
#
# Overhead  Command          Shared Object         Symbol                     
# ........  ...............  ....................  ...........................
#
    95.62%  MediaDe~hine #6  codec                 [.] std::parse(int, char)
     2.40%  codec            [kernel.kallsyms]     [k] clear_page_erms

# Samples: 12  of event 'faults'
# Overhead       Samples  Command  Symbol                     
# ........  ............  .......  ...........................
#
   100.00%            12  codec    [.] main

#
# (Tip: To separate samples by time use perf report --sort time,overhead,sym)
#
`
  const results = {
    'std::parse(int, char)': { share: 95.62 },
    clear_page_erms: { share: 2.4 },
    main: { share: 100 },
  }
  expect(await checkFormat(perfReportFormat, [{ text, results }])).toEqual([])
})

test('with calls, a row states its own share and that of what it calls; the calls are none', async () => {
  const text = `# Children      Self  Command  Shared Object         Symbol                              
# ........  ........  .......  ....................  ....................................
#
    97.55%    96.44%  codec    codec                 [.] parse
            |
            ---parse
               |          
                --0.74%--asm_sysvec_apic_timer_interrupt

     1.23%     0.00%  codec    [kernel.kallsyms]     [k] do_syscall_64
            |--0.86%--parse
`
  const results = {
    parse: { share: 96.44, totalShare: 97.55 },
    do_syscall_64: { share: 0, totalShare: 1.23 },
  }
  expect(await checkFormat(perfReportFormat, [{ text, results }])).toEqual([])
})
