set terminal svg size 600,480
set output 'sp-c3.svg'
set contour surface; set cntrparam levels incremental -1,0.25,1; splot sin(x/3)*cos(y/3)
