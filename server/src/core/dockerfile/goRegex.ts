/**
 * A regular expression of Go's, matched without backtracking. It knows what ignore patterns turn into: characters, classes, the dot,
 * repetition of these, the group of any directory, alternatives, escapes, and the places where a text or a word begins or ends.
 */
export interface GoRegex {
  /** Whether it matches somewhere in the text. */
  matches(text: string): boolean;
  /** Whether it matches somewhere in the text, or in what stands before one of its slashes. */
  matchesBelow(text: string): boolean;
}

/** Undefined where Go refuses the expression, or where it is too big to be meant. */
export function goRegex(source: string): GoRegex | undefined {
  const program = readProgram(source);
  if (!program) return undefined;
  const automaton: Automaton = { program, states: new Map() };
  return {
    matches: (text) => run(automaton, text, false),
    matchesBelow: (text) => run(automaton, text, true),
  };
}

type CharacterTest = (code: number) => boolean;

type Step =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  /** Goes on at the next step, and also so many steps further. */
  | { readonly kind: 'fork'; readonly by: number }
  | { readonly kind: 'jump'; readonly by: number }
  | { readonly kind: 'place'; readonly place: 'start' | 'end' | 'word boundary' | 'no word boundary' };

/** The expression matches where the end of the program is reached. */
type Program = readonly Step[];

interface Automaton {
  readonly program: Program;
  /** What has been computed so far; forgotten when it grows too big. */
  readonly states: Map<string, State>;
}

/** Where in the program a match may stand after some text. Forks and places behind these are followed with the next character. */
interface State {
  readonly at: readonly number[];
  readonly atStart: boolean;
  readonly afterWord: boolean;
  readonly next: Map<number, State | 'accepted'>;
  accepts: boolean | undefined;
}

const maximumStates = 2_000;
const maximumSteps = 100_000;

function run(automaton: Automaton, text: string, below: boolean): boolean {
  let state = stateOf(automaton, [0], true, false);
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    if (below && code === slash && accepts(automaton, state)) return true;
    const next = state.next.get(code) ?? advance(automaton, state, code);
    if (next === 'accepted') return true;
    if (next.at.length === 0) return false;
    state = next;
    index += code > 0xffff ? 2 : 1;
  }
  return accepts(automaton, state);
}

const slash = 0x2f;

function stateOf({ states }: Automaton, at: readonly number[], atStart: boolean, afterWord: boolean): State {
  const key = `${at.join()}${atStart ? '^' : ''}${afterWord ? 'w' : ''}`;
  let state = states.get(key);
  if (state) return state;
  if (states.size >= maximumStates) states.clear();
  state = { at, atStart, afterWord, next: new Map(), accepts: undefined };
  states.set(key, state);
  return state;
}

function advance(automaton: Automaton, state: State, code: number): State | 'accepted' {
  const { program } = automaton;
  const word = isWord(code);
  const reached = closure(program, state, word);
  let next: State | 'accepted' = 'accepted';
  if (!reached.includes(program.length)) {
    // A match may begin anywhere, unless the expression says that it begins with the text.
    const first = program[0];
    const at = first?.kind === 'place' && first.place === 'start' ? [] : [0];
    for (const index of reached) {
      const step = program[index];
      if (step?.kind === 'character' && step.test(code)) at.push(index + 1);
    }
    next = stateOf(automaton, at, false, word);
  }
  state.next.set(code, next);
  return next;
}

function accepts({ program }: Automaton, state: State): boolean {
  state.accepts ??= closure(program, state, undefined).includes(program.length);
  return state.accepts;
}

/** All places in the program that can be reached without a character, sorted. `nextWord` is undefined at the end of the text. */
function closure(program: Program, state: State, nextWord: boolean | undefined): number[] {
  const seen = new Set<number>();
  const pending = [...state.at];
  const boundary = state.afterWord !== (nextWord ?? false);
  const holds = {
    start: state.atStart,
    end: nextWord === undefined,
    'word boundary': boundary,
    'no word boundary': !boundary,
  };
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const step = program[index];
    if (step?.kind === 'fork') pending.push(index + 1, index + step.by);
    else if (step?.kind === 'jump') pending.push(index + step.by);
    else if (step?.kind === 'place' && holds[step.place]) pending.push(index + 1);
  }
  return [...seen].sort((a, b) => a - b);
}

/** What a quantifier can follow. */
type Atom = readonly Step[];

/** Atoms in a row; the last one may have a quantifier already, and cannot take another. */
interface Sequence {
  readonly atoms: Atom[];
  quantified: boolean;
}

const anyDirectory = '(.*/)?';
const anyCharacter: CharacterTest = (code) => code !== 0x0a;

function readProgram(source: string): Program | undefined {
  const reader: Reader = { characters: [...source], at: 0 };
  const alternatives: Program[] = [];
  for (;;) {
    const sequence = readSequence(reader);
    if (!sequence) return undefined;
    alternatives.push(sequence);
    if (reader.at >= reader.characters.length) break;
    reader.at++;
  }
  let program: Program = alternatives.pop() ?? [];
  for (const alternative of alternatives.reverse()) {
    const jump: Step = { kind: 'jump', by: program.length + 1 };
    program = [{ kind: 'fork', by: alternative.length + 2 }, ...alternative, jump, ...program];
  }
  return program;
}

/** Reads up to a bar or the end. */
function readSequence(reader: Reader): Program | undefined {
  const sequence: Sequence = { atoms: [], quantified: false };
  let size = 0;
  while (reader.at < reader.characters.length && !isAt(reader, '|')) {
    const quantifier = readQuantifier(reader);
    const before = quantifier && sequence.atoms.pop();
    if (quantifier) {
      if (!before || sequence.quantified || quantifier.from > 1_000 || (quantifier.to ?? 0) > 1_000) return undefined;
      if (quantifier.to !== undefined && quantifier.to < quantifier.from) return undefined;
      size += before.length * Math.max(quantifier.from, quantifier.to ?? 0, 1);
      if (size > maximumSteps) return undefined;
      sequence.atoms.push(repeated(before, quantifier));
      sequence.quantified = true;
    } else if (!readAtoms(reader, sequence)) return undefined;
  }
  const steps = sequence.atoms.flat();
  return steps.length > maximumSteps ? undefined : steps;
}

/** Without `to`, there is no upper bound. */
interface Quantifier {
  readonly from: number;
  readonly to?: number;
}

const counted = /^\{(0|[1-9][0-9]{0,8})(?:(,)(0|[1-9][0-9]{0,8})?)?\}/;

function readQuantifier(reader: Reader): Quantifier | undefined {
  if (isAt(reader, '*')) {
    reader.at++;
    return { from: 0 };
  }
  if (!isAt(reader, '{')) return undefined;
  const match = counted.exec(reader.characters.slice(reader.at, reader.at + 21).join(''));
  if (!match) return undefined;
  reader.at += match[0].length;
  const from = Number(match[1]);
  if (match[2] === undefined) return { from, to: from };
  return match[3] === undefined ? { from } : { from, to: Number(match[3]) };
}

function repeated(atom: Atom, { from, to }: Quantifier): Atom {
  const steps: Step[] = [];
  for (let count = 0; count < from; count++) steps.push(...atom);
  if (to === undefined) {
    steps.push({ kind: 'fork', by: atom.length + 2 }, ...atom, { kind: 'jump', by: -atom.length - 1 });
  } else {
    const rest = to - from;
    for (let left = rest; left > 0; left--) steps.push({ kind: 'fork', by: left * (atom.length + 1) }, ...atom);
  }
  return steps;
}

/** Reads one atom, or with `\Q` many. False where Go refuses what stands here. */
function readAtoms(reader: Reader, sequence: Sequence): boolean {
  const { atoms } = sequence;
  sequence.quantified = false;
  const character = reader.characters[reader.at];
  if (character === '(') {
    // Nothing else opens a group: a parenthesis of a pattern is escaped.
    reader.at += anyDirectory.length;
    sequence.quantified = true;
    const any = repeated([{ kind: 'character', test: anyCharacter }], { from: 0 });
    atoms.push(repeated([...any, { kind: 'character', test: (code) => code === slash }], { from: 0, to: 1 }));
    return true;
  }
  if (character === '^' || character === '$') {
    reader.at++;
    atoms.push([{ kind: 'place', place: character === '^' ? 'start' : 'end' }]);
    return true;
  }
  if (character === '\\' && readPlace(reader, atoms)) return true;
  const test = readTest(reader);
  if (test) atoms.push([{ kind: 'character', test }]);
  return test !== undefined;
}

interface Reader {
  readonly characters: readonly string[];
  at: number;
}

const places = { A: 'start', z: 'end', b: 'word boundary', B: 'no word boundary' } as const;

/** Reads an escape that stands for a place, or `\Q`, behind which all is literal. */
function readPlace(reader: Reader, atoms: Atom[]): boolean {
  const { characters } = reader;
  const next = characters[reader.at + 1] ?? '';
  if (next === 'Q') {
    reader.at += 2;
    while (reader.at < characters.length && !(isAt(reader, '\\') && isAt(reader, 'E', 1))) {
      atoms.push([{ kind: 'character', test: equals(characters[reader.at++] ?? '') }]);
    }
    reader.at += 2;
    return true;
  }
  if (!Object.hasOwn(places, next)) return false;
  atoms.push([{ kind: 'place', place: places[next as keyof typeof places] }]);
  reader.at += 2;
  return true;
}

function isAt({ characters, at }: Reader, character: string, ahead = 0): boolean {
  return characters[at + ahead] === character;
}

function equals(character: string): CharacterTest {
  const wanted = character.codePointAt(0);
  return (code) => code === wanted;
}

/** Reads what one character of a text has to be. */
function readTest(reader: Reader): CharacterTest | undefined {
  const character = reader.characters[reader.at] ?? '';
  if (character === '[') return readClass(reader);
  if (character === '\\') {
    const group = readGroup(reader);
    if (group !== undefined) return group || undefined;
    const code = readEscape(reader);
    return code === undefined ? undefined : (other) => other === code;
  }
  reader.at++;
  return character === '.' ? anyCharacter : equals(character);
}

function readClass(reader: Reader): CharacterTest | undefined {
  const { characters } = reader;
  reader.at++;
  const negated = isAt(reader, '^');
  if (negated) reader.at++;
  const tests: CharacterTest[] = [];
  for (let first = true; first || !isAt(reader, ']'); first = false) {
    if (reader.at >= characters.length) return undefined;
    const group = readPosixGroup(reader) ?? readGroup(reader);
    if (group === false) return undefined;
    if (group) {
      tests.push(group);
      continue;
    }
    const low = readClassCharacter(reader);
    let high = low;
    if (isAt(reader, '-') && reader.at + 1 < characters.length && !isAt(reader, ']', 1)) {
      reader.at++;
      high = readClassCharacter(reader);
    }
    if (low === undefined || high === undefined || high < low) return undefined;
    tests.push((code) => low <= code && code <= high);
  }
  reader.at++;
  return (code) => tests.some((test) => test(code)) !== negated;
}

function readClassCharacter(reader: Reader): number | undefined {
  if (isAt(reader, '\\')) return readEscape(reader);
  return reader.characters[reader.at++]?.codePointAt(0);
}

const posixGroups: Readonly<Record<string, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  ascii: /[\0-\x7f]/,
  blank: /[\t ]/,
  cntrl: /[\0-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[\t-\r ]/,
  upper: /[A-Z]/,
  word: /[0-9A-Za-z_]/,
  xdigit: /[0-9A-Fa-f]/,
};

/** `[:alpha:]` and its like inside a class. False where the name is not known, undefined where there is none. */
function readPosixGroup(reader: Reader): CharacterTest | false | undefined {
  if (!isAt(reader, '[') || !isAt(reader, ':', 1)) return undefined;
  const rest = reader.characters.slice(reader.at + 2).join('');
  const end = rest.indexOf(':]');
  if (end === -1) return undefined;
  const negated = rest.startsWith('^');
  const name = rest.slice(negated ? 1 : 0, end);
  if (!Object.hasOwn(posixGroups, name)) return false;
  reader.at += [...rest.slice(0, end)].length + 4;
  return testOf(posixGroups[name], negated);
}

const perlGroups: Readonly<Record<string, RegExp>> = { d: /[0-9]/, s: /[\t\n\f\r ]/, w: /[0-9A-Za-z_]/ };

/** `\d`, `\W`, `\pL` and their like. False where Go knows no such group, undefined where there is none. */
function readGroup(reader: Reader): CharacterTest | false | undefined {
  if (!isAt(reader, '\\')) return undefined;
  const letter = reader.characters[reader.at + 1] ?? '';
  const lower = letter.toLowerCase();
  if (letter !== '' && Object.hasOwn(perlGroups, lower)) {
    reader.at += 2;
    return testOf(perlGroups[lower], letter !== lower);
  }
  if (lower !== 'p') return undefined;
  const category = (reader.characters[reader.at + 2] ?? '').toUpperCase();
  if (category === '' || !'CLMNPSZ'.includes(category)) return false;
  reader.at += 3;
  return testOf(new RegExp(`\\p{${category}}`, 'u'), letter !== lower);
}

function testOf(pattern: RegExp | undefined, negated: boolean): CharacterTest {
  return (code) => pattern?.test(String.fromCodePoint(code)) !== negated;
}

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** The code of an escaped character; undefined where Go knows no such escape. */
function readEscape(reader: Reader): number | undefined {
  reader.at++;
  const character = reader.characters[reader.at++] ?? '';
  if (/^[^\w\x80-\uffff]$/.test(character) || character === '_') return character.codePointAt(0);
  if (Object.hasOwn(controls, character)) return controls[character];
  if (character === 'x') {
    const digits = reader.characters.slice(reader.at, reader.at + 2).join('');
    reader.at += 2;
    return /^[0-9A-Fa-f]{2}$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
  }
  if (!/^[0-7]$/.test(character)) return undefined;
  const more = /^[0-7]{0,2}/.exec(reader.characters.slice(reader.at, reader.at + 2).join(''))?.[0] ?? '';
  if (character !== '0' && more === '') return undefined;
  reader.at += more.length;
  return Number.parseInt(character + more, 8);
}

function isWord(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a && code < 0x80) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}
