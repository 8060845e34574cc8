set terminal svg size 700,400
set format x "%.1f"
set format y "%.2e"
set xdata time
set format x "%H:%M"
set table $t
plot [0:86400] [1:20] x/8000 with lines
unset table
set xdata
set format x "%.1f"
set table $u
plot sample [0:5] "+" using 1:($1**2):(0.3):(0.77) with vectors
unset table
set format
set multiplot layout 1,2
plot $u using 1:2:3:4 w vectors
plot $t every 9 using 0:2:1 w labels
unset multiplot
