set terminal svg size 700,400
set encoding iso_8859_1
set format y "%h"
plot x * 5e7
