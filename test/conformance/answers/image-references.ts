import { parseImageReference } from '../../../server/src/core/dockerfile/imageReference.ts';

interface Question {
  readonly id: number;
  readonly text: string;
}

/** A reference taken apart. The recorded answers are those of a program in which, unlike in BuildKit, no digest algorithm is registered. */
export function answer({ id, text }: Question): object {
  return { id, ...parseImageReference(text, new Map()) };
}
