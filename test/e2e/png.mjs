import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A PNG of 8 bits for each of red, green, blue (and alpha, which is dropped) as one of at most 256 colours: a third of the size. */
export function withPalette(png) {
  const { width, height, channels, pixels } = decode(png);
  const counts = new Map();
  const colors = new Uint32Array(width * height);
  for (let i = 0; i < colors.length; i++) {
    const at = i * channels;
    colors[i] = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(colors[i], (counts.get(colors[i]) ?? 0) + 1);
  }
  const palette = choose([...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color));
  const indexes = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < colors.length; i++) rows[i + Math.floor(i / width) + 1] = indexes.get(colors[i]);
  const header = Buffer.from(png.subarray(16, 29));
  header[9] = 3;
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function decode(png) {
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[png[25]];
  if (png[24] !== 8 || !channels || png[28] !== 0) throw new Error('not a PNG of the kind that browsers write');
  return { width, height, channels, pixels: unfilter(inflateSync(Buffer.concat(parts)), width * channels, channels) };
}

/** Takes back what each row was predicted from: the pixel to the left, the one above, their mean, or the nearest of three. */
function unfilter(rows, stride, channels) {
  const pixels = Buffer.alloc((rows.length / (stride + 1)) * stride);
  for (let from = 0, to = 0; from < rows.length; from += stride + 1, to += stride) {
    const filter = rows[from];
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? pixels[to + i - channels] : 0;
      const up = to > 0 ? pixels[to + i - stride] : 0;
      const corner = to > 0 && i >= channels ? pixels[to + i - stride - channels] : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      pixels[to + i] = rows[from + 1 + i] + predicted;
    }
  }
  return pixels;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Of how many colours every shade is kept: they are those of areas. */
const areas = 32;

/** The most frequent colours first; behind those of areas, none that is hardly another than one before it: rare ones count in small texts. */
function choose(colors) {
  const palette = [];
  for (const color of colors) {
    if (palette.length === 256) break;
    if (palette.length < areas || palette.every((chosen) => distance(chosen, color) > 150)) palette.push(color);
  }
  return palette;
}

function nearest(palette, color) {
  let best = 0;
  for (const [index, candidate] of palette.entries())
    if (distance(candidate, color) < distance(palette[best], color)) best = index;
  return best;
}

function distance(a, b) {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc32(body), body.length + 4);
  return result;
}
