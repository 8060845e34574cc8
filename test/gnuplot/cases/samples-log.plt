set terminal svg size 700,400
set log x
set samples 20
set key off
unset ttics
plot [1:16] "+" using 1:(sin($1)) with linespoints
