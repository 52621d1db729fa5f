import { lowerCase } from '../text/letterCase.ts';

/** The bytes of a size such as `64m` or `1.5 GiB`, in binary multiples; undefined where it is none (docker/go-units RAMInBytes). */
export function byteSize(text: string): number | undefined {
  let end = text.length;
  while (end > 0 && !/[0-9. ]/.test(text[end - 1] ?? '')) end--;
  const number = text.slice(0, text[end - 1] === ' ' ? end - 1 : end);
  const unit = /^(?:b|([kmgtp])(?:i?b)?)?$/.exec(lowerCase(text.slice(end)));
  const value = goNumber(number);
  if (!unit || value === undefined || value < 0) return undefined;
  const power = unit[1] === undefined ? 0 : 'kmgtp'.indexOf(unit[1]) + 1;
  return Math.trunc(value * 1024 ** power);
}

/** A number in decimal notation as Go's strconv.ParseFloat reads it. */
function goNumber(text: string): number | undefined {
  if (!/^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
