set terminal svg size 800,500
unset key
set logscale y
plot 'h-v.dat' using 1:($2+1):3:4:5 with vectors backhead empty size 0.3,30 fixed lc variable, '' using 1:(2):(0):(5):5 with vec lc palette
