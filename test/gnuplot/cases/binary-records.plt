set terminal svg size 700,400
plot 'grid.bin' binary array=8x6 flipx flipy dx=0.5 dy=2 origin=(3,4) with image, 'pairs.bin' binary format='%2double' skip=16 using ($1/6+3):($2*4+9) with lines lt -1
