set terminal svg size 800,500
plot [1:10] x with impulses
