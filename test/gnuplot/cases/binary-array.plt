set terminal svg size 700,400
plot 'grid.bin' binary array=24 format='%f%*f' with linespoints, '' binary array=48 with impulses
