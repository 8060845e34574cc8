set terminal svg size 700,400
plot x
set label sprintf("%g %g %g %g", GPVAL_TERM_XMIN, GPVAL_TERM_XMAX, GPVAL_TERM_YMIN, GPVAL_TERM_YMAX) at graph 0.1,0.9
set label sprintf("%d %d %d %d", GPVAL_TERM_XSIZE, GPVAL_TERM_YSIZE, GPVAL_TERM_HCHAR, GPVAL_TERM_VCHAR) at graph 0.1,0.8
set label GPVAL_LAST_PLOT at graph 0.1,0.7
set multiplot
plot x
unset multiplot
