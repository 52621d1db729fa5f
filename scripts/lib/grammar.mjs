// The TextMate grammar: keywords and the forms of their arguments come from the table of instructions.
//
// An instruction ends with its last continued line, and nothing inside it, such as a quote that the embedded shell grammar holds
// open, may outlive it. So it is a begin/while rule whose condition is `\G` at the start of a line. The engine lets `\G` hold there
// only when the innermost open rule began at the end of a line, which `continuation` alone does: it is injected into the embedded
// shell, wherever that is. A here-document runs to its terminator instead: its rule is kept by a `while` that looks for it, inside
// a rule that ends with it. What follows a here-document that begins on a continued line is found by `\G` from the outside.
import { loadModule } from './load.mjs';

/** The path of the grammar and its text. */
export async function grammarFile() {
  const { instructionFacts } = await loadModule(`export * from './instructions.ts';`, 'server/src/core/language');
  return ['syntaxes/dockerfile.tmLanguage.json', `${JSON.stringify(grammar(instructionFacts), null, 2)}\n`];
}

const scopes = {
  keyword: 'keyword.other.special-method.dockerfile',
  onbuild: 'keyword.control.dockerfile',
  shell: 'meta.embedded.block.shellscript.dockerfile',
  heredoc: 'keyword.control.heredoc-token.dockerfile',
  stage: 'entity.name.type.stage.dockerfile',
};

function grammar(facts) {
  return {
    name: 'Dockerfile',
    scopeName: 'source.dockerfile',
    patterns: [include('directives'), include('file')],
    injections: {
      'L:meta.embedded.block.shellscript - meta.heredoc.body': { patterns: [include('continuation-in-shell')] },
      'L:meta.embedded.block.shellscript - meta.heredoc.body - meta.continuation - string - comment': {
        patterns: [include('comment-in-shell')],
      },
    },
    repository: {
      directives: directives(),
      directive: {
        match: '^[ \\t]*(#)[ \\t]*([A-Za-z][A-Za-z0-9]*)[ \\t]*(=)[ \\t]*(.*)$',
        name: 'meta.directive.dockerfile',
        captures: captures({
          1: 'punctuation.definition.directive.dockerfile',
          2: 'keyword.other.directive.dockerfile',
          3: 'keyword.operator.assignment.dockerfile',
          4: 'string.unquoted.directive.dockerfile',
        }),
      },
      comment: comment(),
      // The lines are joined before the shell sees them: what follows a continued comment is part of it.
      'comment-in-shell': {
        begin: '(?<![ \\t])[ \\t]+(#)',
        beginCaptures: captures({ 1: 'punctuation.definition.comment.dockerfile' }),
        end: '$',
        contentName: 'comment.line.number-sign.dockerfile',
        patterns: [include('continuation-in-shell')],
      },
      'continuation-in-shell': continuation('(?:(?<!\\\\)(\\\\)|(?<=[^\\\\]\\\\))'),
      ...language(facts, { escape: '\\\\', suffix: '' }),
      ...language(facts, { escape: '`', suffix: '-backtick' }),
    },
  };
}

/** Directives stand at the top of the file, without a break. That of the backtick holds for all that follows. */
function directives() {
  const line = '[ \\t]*#[ \\t]*[A-Za-z][A-Za-z0-9]*[ \\t]*=';
  return {
    begin: `\\A(?=${line})`,
    end: `^(?!${line})`,
    patterns: [
      {
        begin: '^(?=[ \\t]*#[ \\t]*(?i:escape)[ \\t]*=[ \\t]*`[ \\t]*$)',
        end: '(?!)',
        patterns: [{ begin: '\\G', end: `^(?!${line})`, patterns: [include('directive')] }, include('file-backtick')],
      },
      include('directive'),
    ],
  };
}

function comment() {
  return {
    patterns: [
      {
        match: '^[ \\t]*((#)[ \\t]*((?i:check))(=)((?:skip|error|experimental)=.*))$',
        captures: captures({
          1: 'comment.line.number-sign.dockerfile',
          2: 'punctuation.definition.comment.dockerfile',
          3: 'keyword.other.directive.dockerfile',
          4: 'keyword.operator.assignment.dockerfile',
          5: 'string.unquoted.directive.dockerfile',
        }),
      },
      {
        match: '^[ \\t]*((#).*)$',
        captures: captures({
          1: 'comment.line.number-sign.dockerfile',
          2: 'punctuation.definition.comment.dockerfile',
        }),
      },
    ],
  };
}

/** The end of a line that is continued, with the comment lines and blank lines up to the next line of the instruction. */
function continuation(mark) {
  return {
    begin: `${mark}[ \\t]*\\n`,
    beginCaptures: captures({ 1: 'constant.character.escape.line-continuation.dockerfile' }),
    end: '^(?![ \\t]*(?:#|$))',
    name: 'meta.continuation.dockerfile',
    patterns: [include('comment')],
  };
}

/** All rules that depend on the escape character. */
function language(facts, { escape, suffix }) {
  const own = (name) => include(name + suffix);
  // The shell's grammar knows a command by what stands before it, which is not so for the first one behind the keyword.
  const firstCommand = {
    begin: '\\G(?=[A-Za-z0-9_./~"\'$-])',
    end: '(?!\\G)',
    patterns: [include('source.shell#typical_statements')],
  };
  const shell = suffix === '' ? [firstCommand, include('source.shell')] : [own('text')];
  const heredocFacts = facts.filter(({ heredocs }) => heredocs);
  const rules = {
    file: {
      patterns: [
        include('comment'),
        ...heredocFacts.map(({ keyword }) => own(`heredoc-in-${keyword.toLowerCase()}`)),
        own('heredoc-continued'),
        ...facts.map(({ keyword }) => own(`instruction-${keyword.toLowerCase()}`)).sort(onbuildLast),
        own('unknown'),
      ],
    },
    continuation: continuation(`(?<!${escape})(${escape})`),
    text: { patterns: [own('continuation'), own('double'), own('single'), own('variable'), own('escape')] },
    arguments: { patterns: [own('continuation'), own('flag'), own('exec'), own('text')] },
    escape: { match: `${escape}.`, name: 'constant.character.escape.dockerfile' },
    double: quoted('"', 'double', [own('continuation'), own('escape'), own('variable')]),
    single: quoted("'", 'single', [own('continuation')]),
    variable: variable(own),
    flag: flag(own),
    exec: exec(escape, own),
    shell: { begin: '(?=\\S)', end: '(?!)', name: scopes.shell, patterns: [own('continuation'), ...shell] },
    unknown: { begin: '^[ \\t]*(?=[^\\s#])', while: '\\G', patterns: [own('text')] },
    'heredoc-of-run': { patterns: heredocBodies('run', own) },
    'heredoc-of-files': { patterns: heredocBodies('files', own) },
    'heredoc-continued': {
      // The line's beginning is taken, so that a body can be told from it by standing at the start of a line.
      begin: `\\G(?![ \\t]*#)(?=${heredocAhead()})(?:[ \\t]+|[^\\s<0-9])`,
      ...terminated(1),
      patterns: [own('heredoc-of-run')],
    },
  };
  for (const { keyword } of heredocFacts) {
    rules[`heredoc-in-${keyword.toLowerCase()}`] = {
      begin: `${head(keyword)}(?=[ \\t])(?=${heredocAhead()})`,
      beginCaptures: captures({ 1: scopes.onbuild, 2: scopes.keyword }),
      ...terminated(3),
      patterns: [own(keyword === 'RUN' ? 'heredoc-of-run' : 'heredoc-of-files')],
    };
  }
  for (const fact of facts) {
    rules[`instruction-${fact.keyword.toLowerCase()}`] = {
      begin: `${head(fact.keyword)}(?=\\s|${escape}[ \\t]*\\n)`,
      beginCaptures: captures({ 1: scopes.onbuild, 2: scopes.keyword }),
      while: fact.heredocs ? `\\G(?=[ \\t]*#|(?!${heredocAhead()}))` : '\\G',
      patterns: instructionPatterns(fact, own),
    };
  }
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name + suffix, rule]));
}

/** `ONBUILD` is part of the rule of what it triggers; alone it is one that triggers nothing known. */
function onbuildLast(a, b) {
  return Number(a.include.includes('onbuild')) - Number(b.include.includes('onbuild'));
}

function head(keyword) {
  return `^[ \\t]*(?:((?i:ONBUILD))[ \\t]+)?((?i:${keyword}))`;
}

function instructionPatterns({ keyword, arguments: form }, own) {
  const special = {
    FROM: () => fromPatterns(own),
    EXPOSE: () => [
      own('continuation'),
      { match: '[0-9]+(?:-[0-9]+)?', name: 'constant.numeric.port.dockerfile' },
      { match: '(/)((?i:tcp|udp|sctp))', captures: captures({ 2: 'constant.language.protocol.dockerfile' }) },
      own('text'),
    ],
    MAINTAINER: () => [own('continuation'), { match: '[^\\s\\\\`]+', name: 'string.unquoted.dockerfile' }],
    STOPSIGNAL: () => [
      { match: '(?<!\\S)(?i:SIG[A-Z0-9+-]+|[0-9]+)(?=\\s|$)', name: 'constant.language.signal.dockerfile' },
      own('text'),
    ],
  };
  if (special[keyword]) return special[keyword]();
  switch (form) {
    case 'json-or-text':
      return [own('continuation'), own('flag'), own('exec'), own('shell')];
    case 'health':
      return [
        own('continuation'),
        own('flag'),
        { match: '(?<!\\S)(?i:NONE)(?=\\s|$)', name: scopes.keyword },
        {
          begin: '(?<!\\S)(?i:CMD)(?=\\s|$)',
          beginCaptures: captures({ 0: scopes.keyword }),
          end: '(?!)',
          patterns: [own('continuation'), own('exec'), own('shell')],
        },
      ];
    case 'pairs':
    case 'assignments':
      return assignmentPatterns(form, own);
    default:
      return [own('arguments')];
  }
}

function fromPatterns(own) {
  return [
    own('continuation'),
    own('flag'),
    {
      match: '(?<=[ \\t])((?i:AS))[ \\t]+([^\\s]+)',
      captures: captures({ 1: scopes.keyword, 2: scopes.stage }),
    },
    { match: '(?<=[ \\t])(?i:AS)(?=\\s|$)', name: scopes.keyword },
    { match: '(?<!\\S)scratch(?=\\s|$)', name: 'constant.language.scratch.dockerfile' },
    {
      begin: '(?<!\\S)(?=[^\\s\\\\`])',
      end: '(?=\\s)',
      name: 'entity.name.type.image.dockerfile',
      patterns: [
        own('continuation'),
        own('variable'),
        {
          match: '(:)([^\\s:@/$\\\\`{}]+)(?=[@$\\s]|$)',
          captures: captures({ 1: 'punctuation.separator.tag.dockerfile', 2: 'constant.other.tag.dockerfile' }),
        },
        {
          match: '(@)([A-Za-z0-9_+.-]+:[0-9A-Fa-f]*)',
          captures: captures({ 1: 'punctuation.separator.digest.dockerfile', 2: 'constant.other.digest.dockerfile' }),
        },
      ],
    },
  ];
}

function assignmentPatterns(form, own) {
  const name = 'variable.other.assignment.dockerfile';
  const bare = form === 'pairs' ? '\\G[ \\t]+([^\\s=]+)(?=[ \\t])' : '(?<!\\S)([A-Za-z_][A-Za-z0-9_]*)(?=\\s|$)';
  return [
    own('continuation'),
    {
      match: '(?<!\\S)([^\\s="\'$\\\\`]+)(=)',
      captures: captures({ 1: name, 2: 'keyword.operator.assignment.dockerfile' }),
    },
    { match: bare, captures: captures({ 1: name }) },
    own('text'),
    { match: '[^\\s"\'$\\\\`]+', name: 'string.unquoted.dockerfile' },
  ];
}

/** A flag with its value, which for mounts is a list of options. */
function flag(own) {
  return {
    begin: '(?<!\\S)(--)([A-Za-z][A-Za-z0-9-]*)(=)?',
    beginCaptures: captures({
      1: 'punctuation.definition.flag.dockerfile',
      2: 'entity.other.attribute-name.flag.dockerfile',
      3: 'keyword.operator.assignment.dockerfile',
    }),
    end: '(?=\\s)',
    name: 'meta.flag.dockerfile',
    patterns: [
      own('text'),
      { match: ',', name: 'punctuation.separator.option.dockerfile' },
      {
        match: '(?:(?<=[=,])|^)([a-z-]+)(=)',
        captures: captures({
          1: 'support.type.property-name.option.dockerfile',
          2: 'keyword.operator.assignment.dockerfile',
        }),
      },
      { match: '[^\\s,="\'$\\\\`]+', name: 'string.unquoted.dockerfile' },
    ],
  };
}

/** A JSON array of strings, where all of the line is one: `[` also begins a test of the shell. */
function exec(escape, own) {
  const text = '"(?:[^"\\\\\\n]|\\\\.)*"';
  return {
    begin: `\\[(?=[ \\t]*(?:${text}[ \\t]*(?:,[ \\t]*)?)*(?:\\][ \\t]*$|${escape}[ \\t]*$))`,
    beginCaptures: captures({ 0: 'punctuation.definition.array.begin.dockerfile' }),
    end: '\\]',
    endCaptures: captures({ 0: 'punctuation.definition.array.end.dockerfile' }),
    name: 'meta.structure.array.json.dockerfile',
    patterns: [
      own('continuation'),
      { match: ',', name: 'punctuation.separator.array.dockerfile' },
      quoted('"', 'double.json', [
        own('continuation'),
        { match: '\\\\(?:["\\\\/bfnrt]|u[0-9A-Fa-f]{4})', name: 'constant.character.escape.json.dockerfile' },
        { match: '\\\\.', name: 'invalid.illegal.escape.json.dockerfile' },
      ]),
    ],
  };
}

function variable(own) {
  const plain = {
    match: '(\\$)[A-Za-z_][A-Za-z0-9_]*',
    name: 'variable.other.normal.dockerfile',
    captures: captures({ 1: 'punctuation.definition.variable.dockerfile' }),
  };
  const braces = (patterns) => ({
    begin: '(\\$\\{)([A-Za-z_][A-Za-z0-9_]*)(:?[-+?]|##?|%%?|//?)?',
    beginCaptures: captures({
      1: 'punctuation.definition.variable.begin.dockerfile',
      2: 'variable.other.bracket.dockerfile',
      3: 'keyword.operator.expansion.dockerfile',
    }),
    end: '\\}',
    endCaptures: captures({ 0: 'punctuation.definition.variable.end.dockerfile' }),
    name: 'meta.expansion.dockerfile',
    patterns: [own('continuation'), plain, ...patterns, own('escape')],
  });
  // Three levels are more than anyone writes; without a limit, a line could nest them by the thousand.
  return { patterns: [plain, braces([braces([braces([])])])] };
}

function quoted(mark, kind, patterns) {
  return {
    begin: mark,
    beginCaptures: captures({ 0: 'punctuation.definition.string.begin.dockerfile' }),
    end: mark,
    endCaptures: captures({ 0: 'punctuation.definition.string.end.dockerfile' }),
    name: `string.quoted.${kind}.dockerfile`,
    patterns,
  };
}

/** A word such as `<<-"EOF"`; its four groups hold the dash and the name, quoted with either quote or not. */
const heredocWord = heredocWithName(`"([^"\\\\<\\n]+)"|'([^'<\\n]+)'|((?![0-9]+(?:\\s|$))[^\\s<"'\\\\]+)`);
const quotedHeredocWord = heredocWithName(`"([^"\\\\<\\n]+)"|'([^'<\\n]+)'`);

function heredocWithName(name) {
  return `[0-9]*<<(-?)[ \\t]*(?:${name})(?=[ \\t]|$)`;
}

/** From here to the last here-document that the line opens: the last to end. Quoted text is passed over. */
function heredocAhead(word = heredocWord) {
  return `(?:[^"'\\\\\\n<]|\\\\.|"(?:[^"\\\\\\n]|\\\\.)*"|'[^'\\n]*'|<)*(?<![^\\s])${word}`;
}

/**
 * The end of a here-document whose word has its first group at `group`. Tabs may stand before the name only where the dash was
 * given: an empty one makes \`(?!)\`, which never holds.
 */
function terminator(group) {
  return `(?:(?!\\${group})\\t+)?(\\${group + 1}\\${group + 2}\\${group + 3})$`;
}

function terminated(group) {
  return {
    end: `^${terminator(group)}`,
    endCaptures: captures({ 1: scopes.heredoc }),
    name: 'meta.heredoc.dockerfile',
  };
}

/** Languages of here-documents: how they are known by the command that reads them, by `#!`, and by the name of a file. */
const languages = [
  { id: 'shellscript', scope: 'source.shell', interpreter: '(?:ba|da|k|z|a)?sh', ending: '(?:ba|z)?sh' },
  { id: 'python', scope: 'source.python', interpreter: 'python[0-9.]*', ending: 'py' },
  { id: 'javascript', scope: 'source.js', interpreter: 'node', ending: '[cm]?js' },
  { id: 'ruby', scope: 'source.ruby', interpreter: 'ruby', ending: 'rb' },
  { id: 'perl', scope: 'source.perl', interpreter: 'perl', ending: 'p[lm]' },
  { id: 'json', scope: 'source.json', ending: 'json' },
  { id: 'yaml', scope: 'source.yaml', ending: 'ya?ml' },
];

/** What stands between the keyword and the terminator: the rest of the line, and a body in the language that it is known to be in. */
function heredocBodies(kind, own) {
  const operator = {
    match: `(?<!\\S)([0-9]*<<-?)[ \\t]*(?:"([^"\\\\<\\n]+)"|'([^'<\\n]+)'|([^\\s<"'\\\\]+))`,
    captures: captures({
      1: 'keyword.operator.heredoc.dockerfile',
      2: scopes.heredoc,
      3: scopes.heredoc,
      4: scopes.heredoc,
    }),
  };
  const first =
    kind === 'run'
      ? [own('continuation'), own('flag'), own('shell')]
      : [own('continuation'), own('flag'), operator, own('text')];
  const here = (ahead, firstLine, bodies) => ({
    begin: `\\G(?=${ahead})`,
    while: `^(?!${terminator(1)})`,
    patterns: [{ begin: '\\G(?!^)', while: '(?!)', patterns: firstLine }, ...bodies],
  });
  // The editor passes by a rule whose language it does not know: plain data follows.
  const embedded = ({ id, scope }, ahead = '') => ({
    begin: `^${ahead}`,
    end: '(?!)',
    name: `meta.embedded.block.${id}.dockerfile meta.heredoc.body.dockerfile`,
    patterns: [include(scope)],
  });
  const data = (patterns) => ({
    begin: '^',
    end: '(?!)',
    name: 'string.unquoted.heredoc.dockerfile meta.heredoc.body.dockerfile',
    patterns,
  });
  const interpreted = languages.filter(({ interpreter }) => interpreter !== undefined);
  const byFirstLine = interpreted.map((language) =>
    embedded(language, `(?=#!.*\\b${language.interpreter}(?![\\w.-]))`),
  );
  const [shell] = languages;
  const flags = '[ \\t]+(?:--\\S+[ \\t]+)*';
  const script = here(
    `${flags}${heredocWord}[ \\t]*$`,
    [own('flag'), operator],
    [...byFirstLine, { ...data([]), begin: '^(?=#!)' }, embedded(shell), data([])],
  );
  const byReader = interpreted.map((language) =>
    here(`${flags}(?:[\\w./-]*/)?${language.interpreter}(?:[ \\t]+-)?[ \\t]+${heredocWord}`, first, [
      embedded(language),
      data([]),
    ]),
  );
  const byName = languages.map((language) =>
    here(`${heredocAhead()}[ \\t]+\\S*\\.${language.ending}[ \\t]*$`, first, [embedded(language), data([])]),
  );
  return [
    ...(kind === 'run' ? [script, ...byReader] : byName),
    here(heredocAhead(quotedHeredocWord), first, [...byFirstLine, data([])]),
    here(heredocAhead(), first, [...byFirstLine, data([own('variable')])]),
  ];
}

function include(name) {
  return { include: name.startsWith('source.') ? name : `#${name}` };
}

function captures(names) {
  return Object.fromEntries(Object.entries(names).map(([group, name]) => [group, { name }]));
}
