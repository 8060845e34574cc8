set terminal svg size 800,500
set datafile separator ','
plot 'e-h.csv' matrix rowheaders columnheaders with image
