set terminal svg size 800,500
set palette cubehelix start 0.3 cycles -1 saturation 1.5
set logscale cb
set format cb '%.1f'
set cbtics nomirror
plot 'e-pts.dat' using 1:2:3 with points pt 7 lc palette, sin(x) lc palette cb 2
