import { answer as cacheExperiments } from './cache-experiments.ts';
import { answer as corpus } from './corpus.ts';
import { answer as dockerignore } from './dockerignore.ts';
import { answer as expansion } from './expansion.ts';
import { answer as imageReferences } from './image-references.ts';
import { answer as reorderCases } from './reorder-cases.ts';
import { answer as variants } from './variants.ts';

/** What answers the questions of each conformance set. */
export const sets = {
  'cache-experiments': cacheExperiments,
  corpus,
  dockerignore,
  expansion,
  'image-references': imageReferences,
  'reorder-cases': reorderCases,
  variants,
};
