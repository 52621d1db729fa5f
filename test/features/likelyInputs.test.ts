import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { imageFacts } from '../../server/src/core/catalogue/imageFacts.ts';
import { isWindowsImage } from '../../server/src/core/catalogue/windowsImages.ts';
import { likelyInputs } from '../../server/src/core/features/likelyInputs.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';

const world: World = {
  ...emptyWorld,
  image: (reference) => {
    const facts = imageFacts(reference);
    return facts ? known(facts) : emptyWorld.image(reference);
  },
};

const systems: readonly (readonly [source: string, system: string, target?: string])[] = [
  ['FROM alpine', 'linux'],
  ['FROM golang:1.27', 'linux'],
  ['FROM golang:1.27-nanoserver', 'windows'],
  ['FROM mcr.microsoft.com/windows/servercore:ltsc2022', 'windows'],
  ['FROM mcr.microsoft.com/dotnet/sdk:9.0-nanoserver-ltsc2022', 'windows'],
  ['FROM mcr.microsoft.com/dotnet/sdk:9.0', 'linux'],
  ['FROM golang:1.27-nanoserver AS build\nFROM build', 'windows'],
  ['FROM golang:1.27-nanoserver AS build\nFROM alpine', 'linux'],
  ['FROM golang:1.27-nanoserver AS build\nFROM alpine', 'windows', 'build'],
  ['FROM --platform=linux/amd64 golang:1.27-nanoserver', 'linux'],
  ['FROM scratch', 'linux'],
  ['FROM company/base\nWORKDIR C:/app', 'windows'],
  ['FROM company/base\nSHELL ["powershell", "-Command"]', 'windows'],
  ['# escape=`\nFROM company/base', 'windows'],
  ['FROM company/base\nWORKDIR /app', 'linux'],
  ['FROM alpine\nWORKDIR C:/app', 'linux'],
  ['FROM $BASE\nWORKDIR C:/app', 'windows'],
  ['FROM golang:1.27-nanoserver AS build\nFROM company/base', 'windows'],
  ['FROM $X', 'linux'],
  ['FROM a\nFROM b AS c\nFROM c AS c', 'linux'],
  ['', 'linux'],
];

for (const [source, system, target] of systems) {
  test(`${JSON.stringify(source)}${target ? ` for ${target}` : ''} is built for ${system}`, () => {
    const inputs = likelyInputs(analyze(source, world), target);
    assert.equal(inputs.targetPlatform.os, system);
    assert.equal(inputs.target, target);
  });
}

test('a file for Windows gets no findings that hold for Linux', () => {
  const source = '# escape=`\nFROM golang:1.27-windowsservercore\nWORKDIR C:\\src\nRUN go build `\n  -o C:\\x.exe\n';
  const first = analyze(source, world);
  assert.notDeepEqual(lint(first), []);
  assert.deepEqual(lint(analyze(source, world, likelyInputs(first))), []);
});

test('an image is for Windows when its builds or its name say so', () => {
  assert.ok(isWindowsImage('python:3.14-windowsservercore-ltsc2025'));
  assert.ok(isWindowsImage('someone/app:1-nanoserver'));
  assert.ok(!isWindowsImage('mcr.microsoft.com/devcontainers/base:windows'));
  assert.ok(!isWindowsImage('someone/windows:1'));
  assert.ok(!isWindowsImage('a b'));
});
