import { expect, test } from 'vitest'
import { servingFormat } from '../../../src/records/loads/serving-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The report of vLLM, by pages of 2024 to 2026; the numbers are chosen.
const VLLM = `============ Serving Benchmark Result ============
Successful requests:                     200       
Failed requests:                         3         
Request rate configured (RPS):           0.30      
Benchmark duration (s):                  1107.48   
Total input tokens:                      937836    
Total generated tokens:                  97092     
Request throughput (req/s):              0.18      
Output token throughput (tok/s):         87.67     
Peak output token throughput (tok/s):    468.00    
Peak concurrent requests:                199.00    
Total Token throughput (tok/s):          934.49    
---------------Time to First Token----------------
Mean TTFT (ms):                          87764.48  
Median TTFT (ms):                        86739.92  
P50 TTFT (ms):                           86739.92  
P95 TTFT (ms):                           155844.87 
P99 TTFT (ms):                           189661.14 
-----Time per Output Token (excl. 1st token)------
Mean TPOT (ms):                          16.27     
Median TPOT (ms):                        12.25     
Std TPOT (ms):                           1.50      
---------------Inter-token Latency----------------
Median ITL (ms):                         0.00      
P90 ITL (ms):                            5.12      
----------------End-to-end Latency----------------
Median E2EL (ms):                        2500.00   
==================================================
Median TTFT (ms):                        1.00
`

const FIGURES = {
  ...{ requests: 200, errors: 3, duration: 1107.48, inputTokens: 937836, outputTokens: 97092 },
  ...{ rate: 0.18, outputRate: 87.67, totalRate: 934.49 },
  ...{ 'ttft.mean': 87.76448, ttft: 86.73992, 'ttft.p95': 155.84487, 'ttft.p99': 189.66114 },
  ...{ 'tpot.mean': 0.01627, tpot: 0.01225, 'tpot.stddev': 0.0015 },
  ...{ itl: 0, 'itl.p90': 0.00512, latency: 2.5 },
}

test('vLLM: times are in milliseconds, and the median is the figure', async () => {
  expect(await checkFormat(servingFormat, [{ text: VLLM, figures: FIGURES }])).toEqual([])
})

// The report of SGLang, by pages of 2025; the numbers are chosen.
test('SGLang: its own names of the same, and each report is a result', async () => {
  const text = `${VLLM}============ Serving Benchmark Result ============
Backend:                                 sglang    
Max request concurrency:                 not set   
Successful requests:                     1000      
Total generated tokens (retokenized):    191204    
Input token throughput (tok/s):          4210.55   
Concurrency:                             2991.95   
----------------End-to-End Latency----------------
Mean E2E Latency (ms):                   19836.42  
Median E2E Latency (ms):                 19547.71  
Max ITL (ms):                            249.25    
`
  const sglang = {
    ...{ requests: 1000, inputRate: 4210.55, 'itl.max': 0.24925 },
    ...{ 'latency.mean': 19.83642, latency: 19.54771 },
  }
  expect(await checkFormat(servingFormat, [{ text, results: [FIGURES, sglang] }])).toEqual([])
})
