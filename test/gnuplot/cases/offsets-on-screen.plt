set terminal svg size 700,400
set title "t" offset screen 0.05,-0.02
set xlabel "x" offset screen 0.1,0.01
set ylabel "y" offset screen -0.01,0.1
set xtics offset screen 0.01,0
set label "q" at 1,2 offset screen 0.1,0.1
plot x
