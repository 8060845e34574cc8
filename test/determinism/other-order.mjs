// Loaded before the program: folders list their files the other way round, as another file system may.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { readdir, readdirSync } = fs
const promised = fs.promises.readdir
fs.readdir = (path, ...others) => {
  const done = others.pop()
  readdir(path, ...others, (error, names) => done(error, names?.reverse()))
}
fs.readdirSync = (...given) => readdirSync(...given).reverse()
fs.promises.readdir = async (...given) => (await promised(...given)).reverse()
syncBuiltinESMExports()
