set terminal svg size 700,400
set style textbox opaque noborder margins 0.5, 0.5
set label 'here' at 0,0
set terminal svg size 700 300
plot x
