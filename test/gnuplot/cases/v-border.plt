set terminal svg size 600,400
plot x with boxes fill solid border lt 5 fc rgb "red"
