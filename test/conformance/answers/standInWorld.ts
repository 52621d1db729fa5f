import { emptyWorld, known, type World } from '../../../server/src/core/world.ts';

const facts = known({
  config: {
    Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    Cmd: ['/bin/sh'],
  },
  platform: { os: 'linux', architecture: 'amd64' },
  complete: true,
});

/** The world in which the corpus was recorded: every image is the same stand-in, and nothing else is known. */
export const standInWorld: World = { ...emptyWorld, image: () => facts };
