set terminal svg size 600,400
set samples 5
set style line 1 lc 5
set style increment user
plot x, x+1, x+2 w boxes fs solid ls 1
