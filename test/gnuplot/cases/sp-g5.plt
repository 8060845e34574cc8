set terminal svg size 600,480
set output 'sp-g5.svg'
set parametric; set isosamples 20; splot cos(u)*cos(v),sin(u)*cos(v),sin(v)
