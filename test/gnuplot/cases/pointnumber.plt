set terminal svg size 700,400
plot sin(x) with linespoints pointnumber 5 pointtype 7, cos(x) with linespoints pn -6 pointtype 6, x / 10 w lp pn 1, -x / 10 w lp pn 200
