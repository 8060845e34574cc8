set terminal svg size 700,400
splot 'matrix.bin' binary with lines
