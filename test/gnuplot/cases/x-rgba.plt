set terminal svg size 700,400
set samples 20
set style arrow 1 size screen 0.03,15,90 noborder lc rgb variable lw 3
plot sample [i=5:360:15] '+' using (0):(0):(cos(i/57.3)):(sin(i/57.3)):((int(255.*i/360.) << 24) + 0xEF8000) with vectors as 1
