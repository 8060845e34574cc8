set terminal svg size 600,400
set style line 1 lc 5
set arrow 1 from 0,0 to 5,5 ls 1
set grid ls 1
set border ls 1
set key box ls 1
set label "abc" at 2,1 point ls 1

set samples 5
plot x w lp ls 1
