set terminal svg size 700,400
set encoding utf8
set grid
set key inside bottom right box
set xrange [0:5e7]
plot x title "módulo a_b", 2*x title '内存 é'
