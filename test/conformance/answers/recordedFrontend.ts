import type { Frontend } from '../../../server/src/core/dockerfile/frontend.ts';

/** The frontend that the records come from, whatever a file asks for. */
export const recordedFrontend: Frontend = { kind: 'builtin', version: { major: 1, minor: 26 } };
