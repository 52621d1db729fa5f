/** Whether a text is an IP address of either version as Go's net.ParseIP has it: no zone, no needless zeros in decimal parts. */
export function isIpAddress(text: string): boolean {
  return text.includes(':') ? isVersion6(text) : isVersion4(text);
}

/** The address in brackets, or what Go's net.SplitHostPort says against the text with a colon behind it. */
export function stripBrackets(text: string): { readonly address: string } | { readonly error: string } {
  const whole = `${text}:`;
  const refuse = (problem: string) => ({ error: `address ${whole}: ${problem}` });
  const close = whole.indexOf(']');
  if (close === -1) return refuse("missing ']' in address");
  if (close + 1 !== whole.length - 1) {
    return refuse(whole[close + 1] === ':' ? 'too many colons in address' : 'missing port in address');
  }
  if (whole.indexOf('[', 1) !== -1) return refuse("unexpected '[' in address");
  return { address: whole.slice(1, close) };
}

function isVersion4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255);
}

function isVersion6(text: string): boolean {
  const gap = text.indexOf('::');
  if (gap === -1) return groupCount(text) === 8;
  const before = text.slice(0, gap);
  const after = text.slice(gap + 2);
  const head = before === '' ? 0 : groupCount(before, false);
  const tail = after === '' ? 0 : groupCount(after);
  return head !== undefined && tail !== undefined && head + tail < 8;
}

/** How many groups of 16 bits a part of an address has, an IPv4 address at its end counting as two; undefined where one is malformed. */
function groupCount(text: string, mayEndInVersion4 = true): number | undefined {
  const groups = text.split(':');
  const last = groups.at(-1) ?? '';
  const endsInVersion4 = mayEndInVersion4 && last.includes('.');
  if (endsInVersion4 && !isVersion4(last)) return undefined;
  const hexadecimal = endsInVersion4 ? groups.slice(0, -1) : groups;
  if (!hexadecimal.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return undefined;
  return groups.length + (endsInVersion4 ? 1 : 0);
}
