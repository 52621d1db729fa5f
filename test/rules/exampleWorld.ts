import { ignoreMatcher, readIgnoreFile } from '../../server/src/core/dockerfile/ignoreFile.ts';
import { parseImageReference } from '../../server/src/core/dockerfile/imageReference.ts';
import type { ExampleImage, RuleExample } from '../../server/src/core/rules/rule.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';

/** The world that an example asks for: its files, its ignore file and its images; the shell parser is always at hand. */
export function exampleWorld({ files, ignore, images = {}, builder }: RuleExample): World {
  const byName = new Map(Object.entries(images).map(([name, image]) => [fullName(name), image]));
  const world: World = {
    ...emptyWorld,
    ...(builder ? { builder } : {}),
    parseShell,
    image(reference) {
      const image = byName.get(fullName(reference));
      return image ? known(imageFacts(image)) : emptyWorld.image(reference);
    },
  };
  if (!files) return world;
  const text = ignore === undefined ? undefined : plainText(ignore);
  const read = text === undefined ? undefined : readIgnoreFile(text);
  const ignored = read && 'patterns' in read ? ignoreMatcher(read.patterns) : () => false;
  const context = {
    source: 'the example',
    files: Object.keys(files)
      .filter((path) => !ignored(path))
      .sort(),
    links: new Set<string>(),
    ...(text === undefined ? {} : { ignore: { name: '.dockerignore', text } }),
    truncated: false,
  };
  return {
    ...world,
    context: () => known(context),
    read: (path) => (Object.hasOwn(files, path) ? known(files[path] ?? '') : emptyWorld.read(path)),
  };
}

/** A text of an example without the line end that it begins with. */
export function plainText(text: string): string {
  return text.replace(/^\n/, '');
}

function imageFacts({ config = {}, platform = 'linux/amd64' }: ExampleImage) {
  const [os = '', architecture = ''] = platform.split('/');
  return { config, platform: { os, architecture }, complete: true };
}

function fullName(name: string): string {
  const read = parseImageReference(name);
  return 'error' in read ? name : read.canonical;
}
