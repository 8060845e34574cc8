// What the playground begins with. Each stands for what the project does with it: a chart, a finding, figures.
const script = `$memory << EOD
# seconds MiB
0    12
1    35
2    61
3    58
4    83
5    84
EOD
set terminal svg size 600,360
set title "Memory of a run"
set xlabel "Time (s)"
set ylabel "RSS (MiB)"
set grid
set key left top
set yrange [0:*]
plot $memory using 1:2 with linespoints title "measured", \\
     12 + 14.5 * x title "a line of 14.5 MiB/s"
`

const page = `# Notes on speed

| Step   | Before |  After | Speed-up |
| :----- | -----: | -----: | -------: |
| read   |   12 s |    6 s |     2.0x |
| index  |   30 s |   10 s |     2.5x |
| write  |    8 s |    4 s |     2.0x |
| total  |   50 s |   24 s |     2.1x |

Reading became 50 % faster: it takes 6 s instead of 12 s.
`

const log = `BenchmarkRead-8      1000    125000 ns/op    4096 B/op    3 allocs/op
BenchmarkRead-8      1000    127000 ns/op    4096 B/op    3 allocs/op
BenchmarkWrite-8      500    250000 ns/op    8192 B/op    5 allocs/op
a line that no format takes
`

export const examples = { script, page, log }
