// Stands in for @vscode/spdlog, which has no prebuilt binary: log files and output channels still get their lines.
const fs = require('node:fs');
const path = require('node:path');

const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = 2;
    this.plain = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  write(level, text) {
    if (level < this.level) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.plain ? text : `${stamp} [${names[level]}] ${text}\n`;
    try {
      fs.appendFileSync(this.file, line);
    } catch {
      /* the folder went away at shutdown */
    }
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {
    this.plain = false;
  }
  clearFormatters() {
    this.plain = true;
  }
  flush() {}
  drop() {}
}
names.forEach((name, level) => {
  Logger.prototype[name] = function (text) {
    this.write(level, text);
  };
});

// Written out one by one: an ES module's import of this file sees only names it can read off the text.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (name, file) => new Logger('', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('', name, file);
