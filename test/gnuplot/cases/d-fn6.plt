set terminal svg size 800,500
plot x**2 w filledcurves x1, x w impulses
