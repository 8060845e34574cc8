import { expect, test } from 'vitest'
import { nativeMemoryFormat } from '../../../src/records/profilers/native-memory-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const KIB = 1024

// Printed by OpenJDK 17.0.15, `jcmd PID VM.native_memory summary`; most categories are left out.
const SUMMARY = `578:

Native Memory Tracking:

(Omitting categories weighting less than 1KB)

Total: reserved=1509960KB, committed=140096KB
       malloc: 9480KB #62219
       mmap:   reserved=1500480KB, committed=130616KB

-                 Java Heap (reserved=65536KB, committed=65536KB)
                            (mmap: reserved=65536KB, committed=65536KB) 
 
-                     Class (reserved=1048803KB, committed=1443KB)
                            (classes #2555)
                            (  instance classes #2288, array classes #267)
                            (malloc=227KB #4140) (at peak) 
                            (mmap: reserved=1048576KB, committed=1216KB) 
                            (  Metadata:   )
                            (    reserved=65536KB, committed=8128KB)
 
-    Native Memory Tracking (reserved=990KB, committed=990KB)
                            (malloc=18KB #312) (at peak) 
                            (tracking overhead=972KB)
 
`

test('all memory and each category state what is reserved and committed', async () => {
  const results = {
    total: { reserved: 1_509_960 * KIB, committed: 140_096 * KIB },
    'Java Heap': { reserved: 65_536 * KIB, committed: 65_536 * KIB },
    Class: { reserved: 1_048_803 * KIB, committed: 1443 * KIB },
    'Native Memory Tracking': { reserved: 990 * KIB, committed: 990 * KIB },
  }
  expect(await checkFormat(nativeMemoryFormat, [{ text: SUMMARY, results }])).toEqual([])
})

// The layouts of summary.diff and of scale=b of the same release, and of JDK 8; the numbers are chosen.
test('differences are none of it, and reports of several times are samples', async () => {
  const text = `Native Memory Tracking:

Total: reserved=1509962KB +2KB, committed=140102KB -6KB

-                    Thread (reserved=21559KB, committed=931KB +4KB)

578:

Native Memory Tracking:

Total: reserved=1546200648, committed=143464008
-                    Thread (reserved=22081536, committed=953210)
`
  const results = {
    total: {
      reserved: [1_509_962 * KIB, 1_546_200_648],
      committed: [140_102 * KIB, 143_464_008],
    },
    Thread: { reserved: [21_559 * KIB, 22_081_536], committed: [931 * KIB, 953_210] },
  }
  expect(await checkFormat(nativeMemoryFormat, [{ text, results }])).toEqual([])
})

test('without its header, and where a number is cut, nothing is read', async () => {
  const text = `Total: reserved=1509962KB, committed=140102KB
Native Memory Tracking: 5
Native Memory Tracking:
Total: reserved=15099
-                    Thread (reserved=21559KB, committed=931`
  expect(await checkFormat(nativeMemoryFormat, [{ text, results: [] }])).toEqual([])
})
