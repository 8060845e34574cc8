set terminal svg size 600,400
set key outside
set title 'a\b'
set xlabel '\alpha'
set ytics ('$\pi$' 0, '\beta' 1)
plot x title '$\sin(x)$', cos(x) title '\alpha_1', sin(x) title '{\alpha}'
