set terminal svg size 600,400
set pointintervalbox 3
set pointsize 1.5
set key left
plot sin(x) w lp pi -10 pt 6, cos(x) w lp pi 5, x/20 w lp pi -7 pt 7 ps 1 dt 2
