set terminal svg size 640,480
set style circle radius graph 0.05 wedge
plot 'h-v.dat' using 1:2 with circles fs solid 0.5 noborder, '' u 1:3:(0.7):(90):(300) w cir
