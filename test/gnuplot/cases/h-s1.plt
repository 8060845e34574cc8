set terminal svg size 800,500
set samples 21
plot '+' using (cos($1)):(sin(x)*3) with points pt 7, x/3 with lines
