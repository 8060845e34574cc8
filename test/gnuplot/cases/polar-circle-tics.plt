set terminal svg size 700,400
set polar
set title "Wind" ; set xlabel "m/s"
set grid polar 60
set rrange [0:6]
set ttics 0,30 font ",9" format "%g°" offset 0.5 textcolor rgb "navy"
set mttics 3
plot 2 + 3 * sin(2 * t) title "gusts"
