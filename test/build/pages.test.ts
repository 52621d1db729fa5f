import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import type {
  BuildInputs,
  BuildPlan,
  ImageConfig,
  PlannedInstruction,
  PlannedStage,
} from '../../server/src/core/build/plan.ts';
import { parsePlatform } from '../../server/src/core/dockerfile/platform.ts';
import { emptyWorld, known, unavailable, type World } from '../../server/src/core/world.ts';
import { standInWorld } from '../conformance/answers/standInWorld.ts';
import { readPage } from '../context/page.ts';

/**
 * A page holds a Dockerfile and what building it does. `json inputs` says what is asked for beyond the file, `json images` the configs of
 * base images; without it, every image is one with a PATH and a command.
 */
for (const name of readdirSync('test/build/pages').sort()) {
  test(`the plan of ${name}`, () => {
    const page = readPage(`test/build/pages/${name}`);
    const text = page.files.get('Dockerfile') ?? '';
    const { plan } = analyze(text, worldOf(page.files.get('images')), inputsOf(page.files.get('inputs')));
    page.check(`${described(plan).join('\n')}\n`, (is, should) => assert.equal(is, should));
  });
}

function inputsOf(json = '{}'): BuildInputs {
  const { platform, ...given } = JSON.parse(json);
  if (platform === undefined) return { ...defaultInputs, ...given };
  const parsed = parsePlatform(platform, defaultInputs.buildPlatform);
  assert.ok('platform' in parsed);
  return { ...defaultInputs, ...given, targetPlatform: parsed.platform };
}

function worldOf(json?: string): World {
  if (json === undefined) return standInWorld;
  const images: Readonly<Record<string, ImageConfig & { readonly incomplete?: true }>> = JSON.parse(json);
  return {
    ...emptyWorld,
    image(reference) {
      const found = Object.entries(images).find(([name]) => reference === name);
      if (!found) return unavailable('It is not among the images of the page.');
      const { incomplete, ...config } = found[1];
      return known({ config, complete: !incomplete });
    },
  };
}

function described(plan: BuildPlan): string[] {
  const { config = {}, author } = plan.image ?? {};
  return [
    ...plan.stages.flatMap((stage) => describedStage(stage, plan.target)),
    ...list('image', [
      ...Object.entries(config).map(([key, value]) => `${key} ${JSON.stringify(value)}`),
      ...(author === undefined ? [] : [`author ${author}`]),
    ]),
    ...list('steps', plan.steps.map(oneLine)),
    ...plan.errors.map(({ message, lines, unreachable }) => {
      const place = lines.length === 0 ? '' : ` on ${lines.map(([first]) => first).join(', ')}`;
      return `error${place}: ${message}${unreachable ? ' (met by a check only)' : ''}`;
    }),
  ];
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function describedStage(planned: PlannedStage, target: number | undefined): string[] {
  const { stage, platform, reachable, baseKnown, dependencies } = planned;
  const marks = [
    ...(platform.os === 'linux' && platform.architecture === 'amd64'
      ? []
      : [`${platform.os}/${platform.architecture}`]),
    ...(stage.index === target ? ['target'] : reachable ? [] : ['not needed']),
    ...(baseKnown ? [] : ['base not known']),
    ...dependencies.map((dependency) => `from ${dependency.stage ?? dependency.image}`),
  ];
  const title = `stage ${stage.index} ${stage.displayName}: ${baseText(planned)}`;
  return [[title, ...marks].join(', '), ...planned.instructions.flatMap(describedInstruction)];
}

function baseText({ base }: PlannedStage): string {
  if (base.kind === 'stage') return `stage ${base.stage}`;
  return base.kind === 'image' ? base.reference : base.kind;
}

function describedInstruction({ instruction, onbuild, effect, layer, history, lookups }: PlannedInstruction): string[] {
  const made = effect === 'layer' ? `layer ${layer}` : effect === 'metadata' ? 'config' : 'nothing';
  const text = history ?? instruction.syntax.keyword.text;
  return [
    `  ${onbuild ? 'trigger, ' : ''}${made}: ${oneLine(text)}`,
    ...lookups.map(
      ({ name, suggestion }) => `    not set: ${name}${suggestion === undefined ? '' : `, meant ${suggestion}`}`,
    ),
  ];
}

/** A text with line ends and the like is quoted. */
function oneLine(text: string): string {
  return /[\n\r\t]/.test(text) ? JSON.stringify(text) : text;
}
