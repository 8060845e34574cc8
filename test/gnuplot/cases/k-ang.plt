set terminal svg size 600,400
f(x) = sin(x) + sin(30)
a = f(0)
set angles degrees
set xrange [0:360]
set title sprintf("%.3f %.3f %.3f %.3f", a, atan2(1,1), arg(-1), cos(60))
plot f(x), cos(x), atan(x/90.)/90, tan(x/8), acos(x/360)/90
