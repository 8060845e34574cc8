set terminal svg size 700,400
set samples 24
plot [-2:0.3] 1/x
