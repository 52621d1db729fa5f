import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byteSize } from '../../server/src/core/dockerfile/byteSize.ts';
import { csvRecord } from '../../server/src/core/dockerfile/csv.ts';
import { type ExpandField, evaluateMount } from '../../server/src/core/dockerfile/mounts.ts';
import { resolve } from '../../server/src/core/dockerfile/resolve.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';

const asWritten: ExpandField = ({ value = '' }) => ({ value });

function evaluated(fields: string, expand: ExpandField = asWritten) {
  const text = `FROM a\nRUN --mount=${fields} x\n`;
  const [run] = resolve(parse(text)).stages[0]?.instructions ?? [];
  const mount = run?.keyword === 'RUN' ? run.mounts[0] : undefined;
  assert.ok(mount, fields);
  const result = evaluateMount(mount, expand);
  return 'error' in result
    ? { error: result.error, at: text.slice(result.range.start, result.range.end) }
    : result.mount;
}

test('a mount that is right gives what it says, and the defaults of its type', () => {
  const empty = { from: '', source: '', target: '', size: 0, id: '', sharing: '', required: false };
  const expected: Readonly<Record<string, object>> = {
    'target=/x': { ...empty, type: 'bind', target: '/x', readOnly: true },
    'type=BIND,from=a,src=b,dst=c,rw': {
      ...empty,
      type: 'bind',
      from: 'a',
      source: 'b',
      target: 'c',
      readOnly: false,
    },
    'type=cache,target=/x': { ...empty, type: 'cache', target: '/x', readOnly: false },
    'type=cache,target=/x,id=i,sharing=Locked,ro,mode=0755,uid=1,gid=4294967295': {
      ...empty,
      type: 'cache',
      target: '/x',
      id: 'i',
      sharing: 'locked',
      readOnly: true,
      mode: 0o755,
      uid: 1,
      gid: 4294967295,
    },
    'type=tmpfs,target=/x,size=1.5k': { ...empty, type: 'tmpfs', target: '/x', size: 1536, readOnly: false },
    'type=secret,id=i,required,env=': { ...empty, type: 'secret', id: 'i', required: true, env: '', readOnly: true },
    'type=ssh,required=f,mode=600': { ...empty, type: 'ssh', mode: 0o600, readOnly: true },
    'destination=/x,readonly=0,readwrite=F': { ...empty, type: 'bind', target: '/x', readOnly: true },
  };
  for (const [fields, mount] of Object.entries(expected)) assert.deepEqual(evaluated(fields), mount, fields);
});

test('a mount that is wrong gives the error at the field, or at the whole value', () => {
  const notOf = (key: string, type: string) => `unexpected key '${key}' for mount type '${type}'`;
  const expected: Readonly<Record<string, readonly [error: string, at?: string]>> = {
    'type=chache,target=/x': ['unsupported mount type "chache" (did you mean cache?)', 'type=chache'],
    'type=volume': ['unsupported mount type "volume"', 'type=volume'],
    'type=': ['unsupported mount type ""', 'type='],
    'target=/x,id': ["invalid field 'id' must be a key=value pair", 'id'],
    'traget=/x': ["unexpected key 'traget' in 'traget=/x' (did you mean target?)", 'traget=/x'],
    'foo=1': ["unexpected key 'foo' in 'foo=1' (did you mean from?)", 'foo=1'],
    'Nonsense=1': ["unexpected key 'nonsense' in 'Nonsense=1'", 'Nonsense=1'],
    required: [notOf('required', 'bind'), 'required'],
    'required=1,type=secret,id=a': [notOf('required', 'bind'), 'required=1'],
    'type=secret,id=a,required=yes': ['invalid value for required: yes', 'required=yes'],
    'size=1m,type=tmpfs': [notOf('size', 'bind'), 'size=1m'],
    'type=tmpfs,size=x': ['invalid value for size: x', 'size=x'],
    'ro=yes': ['invalid value for ro: yes', 'ro=yes'],
    'readwrite=': ['invalid value for readwrite: ', 'readwrite='],
    'type=cache,sharing=lock': ['unsupported sharing value "lock" (did you mean locked?)', 'sharing=lock'],
    'type=cache,mode=8': ['invalid value 8 for mode', 'mode=8'],
    'type=cache,mode=40000000000': ['invalid value 40000000000 for mode', 'mode=40000000000'],
    'type=cache,uid=-1': ['invalid value -1 for uid', 'uid=-1'],
    'type=cache,gid=root': ['invalid value root for gid', 'gid=root'],
    'target=/x,gid=1,mode=1': ['mode not allowed for "bind" type mounts'],
    'type=tmpfs,target=/x,uid=1': ['uid not allowed for "tmpfs" type mounts'],
    'type=secret,id=a,from=b': ['secret mount should not have a from'],
    'type=secret,id=a,sharing=shared': ['secret mount should not define sharing'],
    'type=secret': ['invalid secret mount. one of source, target required'],
    'type=secret,id=a,source=b': ["both source and id can't be set"],
    'target=/x,sharing=shared': ['invalid cache sharing set for bind mount'],
    'type=ssh,sharing=shared': ['invalid cache sharing set for ssh mount'],
  };
  for (const [fields, [error, at = fields]] of Object.entries(expected)) {
    assert.deepEqual(evaluated(fields), { error, at }, fields);
  }
});

test('fields are expanded one after the other, and the first fault is the answer', () => {
  const expand: ExpandField = ({ value = '' }) => {
    return value.includes('!') ? { error: 'failed to process' } : { value: value.replace('$t', 'tmpfs') };
  };
  assert.deepEqual(evaluated('type=$t,target=!,x', expand), { error: 'failed to process', at: 'target=!' });
  assert.deepEqual(evaluated('type=foo,target=!', expand), { error: 'unsupported mount type "foo"', at: 'type=foo' });
  const mount = evaluated('type=$t,target=/a', expand);
  assert.ok('type' in mount && mount.type === 'tmpfs');
});

test('sizes have binary units', () => {
  const sizes: Readonly<Record<string, number | undefined>> = {
    '0': 0,
    '12': 12,
    '12b': 12,
    '1k': 1024,
    '1kb': 1024,
    '1KiB': 1024,
    '1 m': 1048576,
    '1.5g': 1610612736,
    '.5t': 549755813888,
    '1.p': 1125899906842624,
    '1e3': 1000,
    '+2k': 2048,
    '12 ': 12,
    '': undefined,
    k: undefined,
    '-1': undefined,
    '1ib': undefined,
    '1bb': undefined,
    '1kbb': undefined,
    '1mi': undefined,
    '1z': undefined,
    '1e999': undefined,
    '1.2.3': undefined,
    '1  k': undefined,
  };
  for (const [text, size] of Object.entries(sizes)) assert.equal(byteSize(text), size, text);
});

test('a record is divided at commas outside quotes', () => {
  const fieldsOf = (text: string) => {
    const record = csvRecord(text);
    return 'error' in record ? record.error : record.fields.map((field) => field.text);
  };
  assert.deepEqual(fieldsOf('a,b=c,'), ['a', 'b=c', '']);
  assert.deepEqual(fieldsOf(',,'), ['', '', '']);
  assert.deepEqual(fieldsOf('"a,b",c'), ['a,b', 'c']);
  assert.deepEqual(fieldsOf('"a""b",'), ['a"b', '']);
  assert.deepEqual(fieldsOf('""'), ['']);
  assert.deepEqual(fieldsOf('a\r\n'), ['a']);
  assert.equal(fieldsOf('\n'), 'EOF');
  assert.equal(fieldsOf('\u00e9"'), 'parse error on line 1, column 3: bare " in non-quoted-field');
  assert.equal(fieldsOf('a,"b'), 'parse error on line 1, column 4: extraneous or missing " in quoted-field');
  assert.equal(fieldsOf('"a"b'), 'parse error on line 1, column 3: extraneous or missing " in quoted-field');
});
