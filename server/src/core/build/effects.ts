import type { Dispatch } from './draft.ts';

/*
 * Texts are handed over as arguments, and not assigned in place: V8 takes a function literal that is assigned to a member for one that
 * stays, and so keeps it, and all that it sees, until the whole heap is searched.
 */

/** The instruction changes the config only, and this is what the history says of it. */
export function configures(dispatch: Dispatch, history: () => string): undefined {
  dispatch.history = history;
}

/** The instruction makes a layer, and these are its history and its label. */
export function makesLayer(dispatch: Dispatch, history: () => string, label: () => string): undefined {
  dispatch.layer = true;
  dispatch.history = history;
  dispatch.label = label;
}
