set terminal svg size 700,400
set table $s
set isosamples 6
set samples 6
splot x * y
unset table
set pm3d
splot $s with lines title 'with a letter behind the numbers'
