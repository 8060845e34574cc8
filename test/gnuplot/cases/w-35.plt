set terminal svg size 800,500
set macros
look = "with linespoints pt 5 lw 2"
where = "using 1:2"
plot "threads.dat" @where @look title "time", "" using 1:3 @look title "low"
