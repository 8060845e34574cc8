set terminal svg size 700,400
set samples 9
set isosamples 7,5
set vrange [1:9]
plot sample [u=0:5:2] "++" using 1:2:(u*.3):(.4) with vectors, [0:4] "+" using 1:(sin($1)) w l, "++" using ($1+.3):2 w p
