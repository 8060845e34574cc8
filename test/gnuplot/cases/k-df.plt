set terminal svg size 600,400
s=1;c(x)=s*sin(x)
set yrange [-1:3]
set xrange [0:9]
plot s=.1,c(x),s=.3,c(x), s=.5 c(x), s=2, r=1, s*x, for [i=1:2] s=i, c(x+i)
