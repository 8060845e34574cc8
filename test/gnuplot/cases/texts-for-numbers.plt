set terminal svg size 700,400
set xrange ['00:00':'10:30']
set arrow from '2',3 to '4x','5.5'
set label 'here' at '1e1',"7"
set ydata time
set timefmt "%H:%M"
set yrange ['00:00':'00:01']
set ytics '00:00',10
plot 5 * x
