import type { Analysis } from '../core/analysis.ts';
import { contextSources } from '../core/cache/contextSources.ts';
import type { World } from '../core/world.ts';
import type { Frame } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { Settings } from './settings.ts';
import type { AllAsked } from './world.ts';

/** A document at one version under what was known: everything that is said of it in one answer comes from one moment. */
export interface Moment {
  readonly document: OpenDocument;
  readonly frame: Frame;
  readonly settings: Settings;
  /** The same object in two moments of a document that differ in nothing but the text and the settings of rules. */
  readonly basis: object;
  readonly world: World;
  /** Made when it is first asked for: the diagnostics of a long text may do without. */
  readonly analysis: Analysis;
  /** What was asked for so far and has to be fetched. */
  missing(): AllAsked | undefined;
  /** Paths that the Dockerfile takes of its context; as long as nobody asks for the analysis, those of an older text. */
  sources(): readonly string[];
}

/** An analysis that is made when it is first asked for. */
export interface DeferredAnalysis {
  get(): Analysis;
  readonly isMade: () => boolean;
  /** The sources of the newest analysis that was made; undefined before the first. */
  readonly latestSources: () => readonly string[] | undefined;
}

export function deferAnalysis(make: () => Analysis, older: readonly string[] | undefined): DeferredAnalysis {
  let made: Analysis | undefined;
  let sources = older;
  return {
    get() {
      made ??= make();
      return made;
    },
    isMade: () => made !== undefined,
    latestSources() {
      if (made) sources = contextSources(made.plan);
      return sources;
    },
  };
}

export interface MomentParts extends Pick<Moment, 'document' | 'frame' | 'settings' | 'basis' | 'world' | 'missing'> {
  readonly deferred: DeferredAnalysis;
}

/** A class, and not an object with a getter: the engine gives each of those a shape of its own that outlives it. */
export class DeferredMoment implements Moment {
  readonly document: OpenDocument;
  readonly frame: Frame;
  readonly settings: Settings;
  readonly basis: object;
  readonly world: World;
  readonly missing: () => AllAsked | undefined;
  readonly deferred: DeferredAnalysis;

  constructor({ document, frame, settings, basis, world, missing, deferred }: MomentParts) {
    this.document = document;
    this.frame = frame;
    this.settings = settings;
    this.basis = basis;
    this.world = world;
    this.missing = missing;
    this.deferred = deferred;
  }

  get analysis(): Analysis {
    return this.deferred.get();
  }

  sources(): readonly string[] {
    return this.deferred.latestSources() ?? contextSources(this.analysis.plan);
  }
}
