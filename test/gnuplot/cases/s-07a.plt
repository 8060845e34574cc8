set terminal svg size 800,500
set datafile separator ","
plot 's-e.csv' every ::1 using 1:($2*10) with linespoints
