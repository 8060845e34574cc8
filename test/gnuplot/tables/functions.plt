set isosamples 5,4
set samples 6
set contour base
set zrange [-50:50]
$p << EOD
1 2 3 first
4 5 6 second
EOD
splot x*y title 'a', x-y with impulses, $p using 1:2:3:4 with labels notitle nocontour
