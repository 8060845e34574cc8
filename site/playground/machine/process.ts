/** What packages ask Node's process for: nothing is set, and nowhere is where one works. */
export default { env: {}, argv: [], platform: 'browser', versions: {}, cwd: () => '/' }
