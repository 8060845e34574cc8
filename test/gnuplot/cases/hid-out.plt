set terminal svg size 700,400
set hidden3d
set surface explicit
splot x*y with points nohidden3d, x*x with linespoints pi 2, -x*x with dots
