// Stands in for @vscode/native-watchdog: the launcher ends the whole process group itself.
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
