const units = ['KB', 'MB', 'GB', 'TB'];

/** A number of bytes as people read it, in decimal multiples with two digits at least: `812 bytes`, `1.2 KB`, `34 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  let value = bytes;
  let unit = -1;
  // What rounds to 1000 of a unit is one of the next.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 9.95 ? value.toFixed(1) : value.toFixed(0)} ${units[unit] ?? ''}`;
}
