set terminal svg size 800,500
plot rand(0) title "once", x + rand(0), rand(0)*3
