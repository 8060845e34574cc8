set terminal svg size 700,400
set key textcolor variable title "lines"
plot x, x*2 lw 3 lc "red", x**2 with points pt 5, x+5 with boxes fs solid 0.3, x-5 with filledcurves y1=0 lc rgb "#80aa0000"
