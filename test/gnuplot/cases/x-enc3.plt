set terminal svg size 700,400
set decimalsign ','
set logscale y
set format y '%.1e'
plot [-3:3] norm(x) title sprintf('%.2f', 0.5)

