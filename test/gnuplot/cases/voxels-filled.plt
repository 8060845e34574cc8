set terminal svg size 700,400
$d << EOD
1 2 3
4.2 5 2.5
6 3.3 7
2.5 6 5
11 2 3
EOD
set xrange [0:9]
set vgrid $v size 20
set vyrange [0:9]
set zrange [-1:9]
vclear $v
vfill $d using 1:2:3:(1.7):(2 - VoxelDistance)
voxel(2,2,3) = 4
set palette cubehelix
set samples 12
set isosamples 12
set yrange [0:9]
splot '++' using 1:2:(3):(voxel($1,$2,3)) with pm3d, $d using 1:2:3:(voxel($1,$2,$3)) with points pt 7 lc palette
