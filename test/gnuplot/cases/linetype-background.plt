set terminal svg size 700,400
set object 1 rectangle from -9,-0.5 to -1,0.5 fillcolor lt -3 fillstyle solid
set object 2 rectangle from 1,-0.5 to 9,0.5 fillcolor rgb "skyblue" fillstyle solid
set xzeroaxis lt -2
plot sin(x) lt -1, cos(x) linecolor -2 lw 3
