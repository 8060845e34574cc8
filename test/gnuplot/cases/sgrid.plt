set terminal svg size 600,400
set isosamples 5,9
set samples 7
set view map
splot sample [u=0:1][v=2:4:.2] '++' using (u):(v):(u*v) with pm3d, [t=0:1:.1] '+' using (t):(t+2):(t) with points pt 7, '++' using ($1/5):3:($2) with lines
