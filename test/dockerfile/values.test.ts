import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chmodProblem } from '../../server/src/core/dockerfile/chmod.ts';
import { digestProblem } from '../../server/src/core/dockerfile/digest.ts';
import { formatPlatform, parsePlatform } from '../../server/src/core/dockerfile/platform.ts';
import { exposedPorts, readPortSpec } from '../../server/src/core/dockerfile/ports.ts';
import { resolveTrigger } from '../../server/src/core/dockerfile/trigger.ts';

test('platforms are read in any spelling', () => {
  const builder = { os: 'linux', architecture: 'amd64' };
  const expected: Readonly<Record<string, string>> = {
    'linux/amd64': 'linux/amd64',
    'Linux/x86_64': 'linux/amd64',
    'linux/x86-64/v1': 'linux/amd64',
    'linux/amd64/v2': 'linux/amd64/v2',
    'linux/aarch64': 'linux/arm64',
    'linux/arm64/v8': 'linux/arm64/v8',
    'linux/arm64/8': 'linux/arm64/v8',
    'linux/arm64/9': 'linux/arm64/v9',
    'linux/arm': 'linux/arm',
    'linux/arm/7': 'linux/arm/v7',
    'linux/arm/6': 'linux/arm/v6',
    'linux/armhf': 'linux/arm',
    'linux/armel': 'linux/arm/v6',
    'linux/i386/x': 'linux/386',
    'macos/arm64': 'darwin/arm64',
    windows: 'windows/amd64',
    arm64: 'linux/arm64',
    armhf: 'linux/arm',
    'foo/bar/baz': 'foo/bar/baz',
    'windows(10.0.17763)/amd64': 'windows(10.0.17763)/amd64',
    'linux(+b+a+b)/amd64': 'linux(+a+b)/amd64',
    'linux(1%2B2)/amd64': 'linux(1%2B2)/amd64',
    'constructor/name': 'constructor/name',
  };
  for (const [text, canonical] of Object.entries(expected)) {
    const parsed = parsePlatform(text, builder);
    assert.equal('error' in parsed ? parsed.error : formatPlatform(parsed.platform), canonical, text);
  }
  assert.deepEqual(parsePlatform('windows', { os: 'linux', architecture: 'arm', variant: 'v6' }), {
    platform: { os: 'windows', architecture: 'arm', variant: 'v6' },
  });
});

test('a platform that is none is refused in the words of containerd', () => {
  const component = 'platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument';
  const system = String.raw`OSAndVersion specifier component must match "^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.%-]*)((?:\\+[A-Za-z0-9_.%-]+)*)\\))?$": invalid argument`;
  const expected: Readonly<Record<string, string>> = {
    'linux/': `"" is an invalid component of "linux/": ${component}`,
    'linux/a b': `"a b" is an invalid component of "linux/a b": ${component}`,
    '/amd64': `"" is an invalid OS component of "/amd64": ${system}`,
    '$x/amd64': `"$x" is an invalid OS component of "$x/amd64": ${system}`,
    foo: '"foo": unknown operating system or architecture: invalid argument',
    'a/b/c/d': '"a/b/c/d": cannot parse platform specifier: invalid argument',
    'a/b/c/d/e': `"d/e" is an invalid component of "a/b/c/d/e": ${component}`,
    'linux/*': '"linux/*": wildcards not yet supported: invalid argument',
    'linux(%zz)': '"linux(%zz)" has an invalid OS version "%zz": invalid URL escape "%zz"',
    'linux(+%z)': '"linux(+%z)" has invalid OS features: invalid os feature "%z": invalid URL escape "%z"',
  };
  for (const [text, error] of Object.entries(expected)) {
    assert.deepEqual(parsePlatform(text, { os: 'linux', architecture: 'amd64' }), { error }, text);
  }
});

test('ports of EXPOSE', () => {
  const expected: Readonly<Record<string, readonly string[] | string>> = {
    '80': ['80/tcp'],
    '80/': ['80/tcp'],
    '53/UDP': ['53/udp'],
    '7-9/sctp': ['7/sctp', '8/sctp', '9/sctp'],
    '5-5': ['5/tcp'],
    '+80': ['80/tcp'],
    '0': ['0/tcp'],
    '8080:80': ['80/tcp'],
    '8080-8081:80-81': ['80/tcp', '81/tcp'],
    '8080-8090:80': ['80/tcp'],
    '127.0.0.1:8080:80': ['80/tcp'],
    '127.0.0.1::80': ['80/tcp'],
    '::1:8080:80': ['80/tcp'],
    '[::1]:8080:80': ['80/tcp'],
    '1:2:3:4:5:6:1.2.3.4:8080:80': ['80/tcp'],
    '[]:1:2': ['2/tcp'],
    '': 'invalid port: "": no port specified',
    '/tcp': 'invalid port: "/tcp": no port specified',
    '80:': 'invalid port: "80:": no port specified',
    '80/http': 'invalid port: "80/http": invalid proto: http',
    '80/tcp/udp': 'invalid port: "80/tcp/udp": invalid proto: tcp/udp',
    http: 'invalid containerPort: http',
    '65536': 'invalid containerPort: 65536',
    '9-8': 'invalid containerPort: 9-8',
    '9-': 'invalid containerPort: 9-',
    '-80': 'invalid containerPort: -80',
    'a:80': 'invalid hostPort: a',
    '1-3:80-81': 'invalid ranges specified for container and host Ports: 80-81 and 1-3',
    'localhost:1:2': 'invalid IP address: localhost',
    '127.0.0.01:1:2': 'invalid IP address: 127.0.0.01',
    '256.0.0.1:1:2': 'invalid IP address: 256.0.0.1',
    '1::2::3:1:2': 'invalid IP address: 1::2::3',
    '1:2:3:4:5:6:7:8:9:1:2': 'invalid IP address: 1:2:3:4:5:6:7:8:9',
    '[::g]:1:2': 'invalid IP address: ::g',
    '[::1:1:2': "invalid IP address [::1: address [::1:: missing ']' in address",
    '[::1]x:1:2': 'invalid IP address [::1]x: address [::1]x:: missing port in address',
    '[::1]::1:2': 'invalid IP address [::1]:: address [::1]::: too many colons in address',
    '[[::1]:1:2': "invalid IP address [[::1]: address [[::1]:: unexpected '[' in address",
  };
  for (const [text, ports] of Object.entries(expected)) {
    const result = exposedPorts(text);
    assert.deepEqual('error' in result ? result.error : result.ports, ports, text);
  }
  assert.deepEqual(readPortSpec('1.2.3.4:5:6/TCP'), { ip: '1.2.3.4', hostPort: '5', port: '6', protocol: 'TCP' });
});

test('modes of --chmod', () => {
  const octal = (mode: string) =>
    `invalid chmod parameter: '${mode}'. it should be octal string and between 0 and 07777`;
  for (const mode of ['0', '755', '07777', '0000644', '+x', 'u=rwX,go=rX', 'a-w', 'g=u', 'u+s,o-t', '=', 'ug+rw-x']) {
    assert.equal(chmodProblem(mode), undefined, mode);
  }
  for (const mode of ['10000', '8', '64a', '9', '07779', '77777777777777']) {
    assert.equal(chmodProblem(mode), octal(mode), mode);
  }
  for (const mode of ['x', 'u', '+q', 'u+x,', ',u+x', 'u+x g', '-644', 'rwx']) {
    assert.equal(chmodProblem(mode), 'invalid syntax', mode);
  }
});

test('digests of --checksum', () => {
  const expected: Readonly<Record<string, string | undefined>> = {
    [`sha256:${'0a'.repeat(32)}`]: undefined,
    [`sha384:${'f'.repeat(96)}`]: undefined,
    [`sha512:${'1'.repeat(128)}`]: undefined,
    [`sha256:${'0A'.repeat(32)}`]: 'invalid checksum digest format',
    [`sha256:${'0'.repeat(63)}`]: 'invalid checksum digest length',
    [`sha256:${'\u00e9'.repeat(64)}`]: 'invalid checksum digest length',
    'sha256:': 'invalid checksum digest format',
    ':00': 'invalid checksum digest format',
    '24454f830cdb571e2c4ad15481119c43b3cafd48': 'invalid checksum digest format',
    'md5:00': 'unsupported digest algorithm',
    'MD5:00': 'invalid checksum digest format',
    'md5:0!': 'invalid checksum digest format',
  };
  for (const [digest, problem] of Object.entries(expected)) assert.equal(digestProblem(digest), problem, digest);
});

test('a trigger is read when it runs', () => {
  const run = resolveTrigger('RUN --network=none a \\\n <<E\nb\nE', 7);
  assert.ok('instruction' in run && run.instruction.keyword === 'RUN');
  assert.equal(run.instruction.index, 7);
  assert.equal(run.instruction.syntax.heredocs[0]?.content, 'b\n');
  const errors: Readonly<Record<string, string>> = {
    'RUN a\nRUN b': 'onbuild trigger should be a single expression',
    '': 'file with no instructions',
    'foo x': 'unknown instruction: foo (did you mean from?)',
    'COPY --foo a b': 'unknown flag: --foo (did you mean from?)',
    'ENV a': 'ENV must have two arguments',
    'FROM a': '*instructions.Stage is not a command type',
    'RUN <<E': 'unterminated heredoc',
  };
  for (const [expression, error] of Object.entries(errors)) {
    assert.deepEqual(resolveTrigger(expression, 0), { error }, expression);
  }
});
