import { describe, expect, test } from 'vitest'
import { hideSecrets, isListedHost, isRemoteLog, parseRemoteLog } from '../src/remote-log.ts'

test.each([
  ['https://a.example/x', true],
  ['HTTP://a.example/x', true],
  ['s3://bucket/key', true],
  ['logs/a.log', false],
  ['file:///etc/passwd', false],
  ['-', false],
])('%s lies on another machine: %s', (path, isRemote) => {
  expect(isRemoteLog(path)).toBe(isRemote)
})

describe('the host of a log', () => {
  test.each([
    ['https://Logs.Example.COM/a.log', 'logs.example.com'],
    ['https://logs.example.com:443/a.log', 'logs.example.com'],
    ['https://logs.example.com:8443/a.log?part=2', 'logs.example.com:8443'],
    ['http://localhost:8080/a', 'localhost:8080'],
    ['http://[::1]:8080/a', '[::1]:8080'],
    // Other ways to write an address are that address.
    ['http://0x7f.1/a', '127.0.0.1'],
    ['s3://my-bucket/a/b.log', 's3://my-bucket'],
  ])('of %s is %s', (path, host) => {
    expect(parseRemoteLog(path)).toMatchObject({ host })
  })

  test('is listed as a whole', () => {
    expect(isListedHost('logs.example.com', ['Logs.example.com'])).toBe(true)
    expect(isListedHost('logs.example.com:8443', ['logs.example.com'])).toBe(false)
    expect(isListedHost('evil-logs.example.com', ['logs.example.com'])).toBe(false)
    expect(isListedHost('logs.example.com.evil', ['logs.example.com'])).toBe(false)
  })
})

test.each([
  ['https://me:secret@a.example/x?token=1#2', 'https://…@a.example/x'],
  ['https://a.example/@x', 'https://a.example/@x'],
])('%s is shown as %s', (address, shown) => {
  expect(hideSecrets(address)).toBe(shown)
})
