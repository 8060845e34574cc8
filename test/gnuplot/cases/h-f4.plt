set terminal svg size 800,500
set fit quiet nolog noprescale errorscaling
$data << EOD
1 1 2.1
1 2 3.0
2 1 3.9
2 2 5.2
3 1 6.1
3 3 8.2
EOD
z(x,y) = p*x + r*y
fit z(x,y) $data using 1:2:3 via p, r
p0 = p; r0 = r
fit z(x,y) $data using 1:2:3:(0.1+$1/10) zerror via p, r
fit [u=1:3] s*u+w '' using 1:3:(0.1):(0.2) xyerror via s, w
set title sprintf('%.6f %.6f %.6f %.6f %.5f %.5f %.5f', p0, r0, p, r, s, w, w_err)
plot $data using 1:3, z(x, 1), p0*x + r0, s*x+w
