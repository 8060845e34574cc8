set terminal svg size 700,400
set clip
set xrange [] reverse
plot [1:4] x with points
