set terminal svg size 600,480
set output 'sp-l2.svg'
splot for [i=1:3] x*y*i title sprintf('n %d',i)
