set terminal svg size 700,400
a = GPVAL_LINENO
$D << EOD
1 2
EOD
b = GPVAL_LINENO; c = \
  GPVAL_LINENO
if (1) {
  d = GPVAL_LINENO
  do for [i=1:2] {
    e = GPVAL_LINENO
  }
}
set title sprintf("%d %d %d %d %d %d", a, b, c, d, e, GPVAL_LINENO)
plot x
