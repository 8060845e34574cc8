set terminal svg size 700,400
set polar
set theta top clockwise
unset border; unset xtics; unset ytics
set size square
set bmargin 4
set xlabel "bearing"
set title "Radar"
set ttics ("N" 0, "E" 90, "S" 180, "W" 270) rotate out mirror scale 1.5
plot 1 + cos(t) title "signal"
