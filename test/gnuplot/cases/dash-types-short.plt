set terminal svg size 700,400
set dt 2 "_.-"
plot x dt 2
unset dt 2
