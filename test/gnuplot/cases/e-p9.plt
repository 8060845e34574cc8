set terminal svg size 800,500
plot x with lines lc palette
