import { imageFacts } from '../../server/src/core/catalogue/imageFacts.ts';
import type { World } from '../../server/src/core/world.ts';
import { exampleWorld } from '../rules/exampleWorld.ts';

const withoutContext = exampleWorld({ source: '' });

/** What is known of a Dockerfile without a build context: the images of the catalogue, and the syntax of its commands. */
export const catalogueWorld: World = withCatalogue(withoutContext);

/** A world that knows the images of the catalogue first. */
export function withCatalogue(world: World): World {
  return {
    ...world,
    image(reference) {
      const value = imageFacts(reference);
      return value ? { state: 'known', value } : world.image(reference);
    },
  };
}
