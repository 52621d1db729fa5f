import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ContextPlace, Contexts } from '../context/contexts.ts';
import type { Build } from '../context/discovery/build.ts';
import { nothingYet } from '../context/listedContext.ts';
import { pathBelow } from '../context/uri.ts';
import { type Analysis, analyze, defaultInputs } from '../core/analysis.ts';
import { imageFacts } from '../core/catalogue/imageFacts.ts';
import { likelyInputs } from '../core/features/likelyInputs.ts';
import { type ChangeHistory, type ImageFacts, type Known, known, unavailable, type World } from '../core/world.ts';
import type { BuildChoice } from '../protocol.ts';
import type { Report } from './answer.ts';
import { type DocumentBuilds, inputsOfBuild, placeOfBuild, placesOfContexts } from './builds.ts';
import type { Client } from './client.ts';
import { contextPlace, type Folders, innermost } from './contextPlace.ts';
import { changed } from './convert.ts';
import { type DocumentKind, documentKind } from './documentKind.ts';
import type { Histories } from './histories.ts';
import { DeferredMoment, deferAnalysis, type Moment } from './moment.ts';
import type { Settings, SettingsStore } from './settings.ts';
import { type KnownContext, notedWorld, type ShellCache } from './world.ts';

/** An open document of ours. */
export interface OpenDocument {
  readonly uri: string;
  readonly kind: DocumentKind;
  /** The newest text. */
  current(): TextDocument;
  /** The stage that the user chose to build. */
  target(): string | undefined;
  /** Somebody looks at its layers, and is told when they change. */
  watchesLayers: boolean;
}

export interface Documents {
  /** An open document; undefined also for what is no Dockerfile. */
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
  /** Chooses the stage that is built; without a name, the last one. The document may still have to be opened. */
  chooseTarget(uri: string, target: string | undefined): void;
  /** The builds that a document can be analysed for. */
  choices(document: OpenDocument): BuildChoice[];
  /**
   * Paths of resources from the root of a document's build context, or of a named context of its build; those that lie elsewhere are
   * left out.
   */
  pathsInContext(document: OpenDocument, name: string | undefined, uris: readonly string[]): string[];
  /** The names of the contexts of a document's build. */
  contextNames(document: OpenDocument): readonly string[];
  /** The newest moment of a document. Settings are asked for where they are not known. */
  moment(document: OpenDocument): Promise<Moment>;
  /** Fetches what an analysis asked for in vain; undefined when it lacked nothing. */
  fetch(moment: Moment): Promise<void> | undefined;
  /** The documents of which something else may be said now, because facts have changed that their last analysis asked for. */
  outdated(): readonly OpenDocument[];
  listen(): void;
}

export interface DocumentsOptions {
  readonly connection: Connection;
  readonly client: Client;
  readonly settings: SettingsStore;
  readonly contexts: Contexts;
  readonly builds: DocumentBuilds;
  readonly histories: Histories;
  readonly folders: Folders;
  readonly parseShell: World['parseShell'];
  /** A document was opened, or its text changed. */
  readonly onChange: (document: OpenDocument) => void;
  /** A document was saved that has a build context. */
  readonly onSave: (place: ContextPlace) => void;
  readonly onClose: (uri: string) => void;
  readonly report: Report;
}

/** So many documents keep their analysis: those that take longest to analyse again when they are asked about. */
const keptAnalyses = 8;

/** Once so many shell texts were parsed since the last look at the whole, those that are not asked for again are forgotten. */
const mostShellTexts = 4000;

/** What a document stands on beside its text. */
interface Standing {
  /** The folder that paths in build files start from; absent where no file may be read. */
  readonly root?: string;
  /** Absent until the builds of the document were looked for. */
  readonly build?: Build;
  readonly context: StandingContext;
  /** The named contexts of the build. */
  readonly named: ReadonlyMap<string, StandingContext>;
}

/** A context, where it is known where it lies, with what is known of it. */
type StandingContext = KnownContext & { readonly place?: ContextPlace };

type MaybePlace = ContextPlace | { readonly why: string };

/** Where a document lies under some settings and open folders, and where the contexts of its build lie. */
interface Home {
  readonly settings: Settings;
  readonly folders: readonly string[];
  readonly own: MaybePlace;
  readonly root: string;
  placed:
    | {
        readonly build: Build | undefined;
        readonly place: MaybePlace;
        readonly named: readonly (readonly [string, MaybePlace])[];
      }
    | undefined;
}

/** What is left of the last analysis of a document when that is forgotten. */
interface Basis {
  readonly stands: Standing;
  usesContext: boolean;
  /** Paths that it took of the context; absent while the analysis itself tells. */
  sources?: readonly string[];
}

/** A moment, and what it was made of. */
interface Kept {
  readonly moment: DeferredMoment;
  readonly stands: Standing;
  readonly history: Known<ChangeHistory>;
  readonly target: string | undefined;
  readonly shells: ShellCache;
  readonly olderShells: ShellCache;
}

export function openDocuments(options: DocumentsOptions): Documents {
  const { connection, client, settings, contexts, builds, folders } = options;
  const texts = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => changed({ document, client }, changes, version),
  });
  const open = new Map<string, OpenDocument>();
  const targets = new Map<string, string>();
  const kept = new Map<string, Kept>();
  const homes = new WeakMap<OpenDocument, Home>();
  /** What the last analysis of each document stands on, whether it is kept or not. */
  const basis = new Map<string, Basis>();

  function opened(document: TextDocument): OpenDocument | undefined {
    const { uri } = document;
    const kind = documentKind(uri);
    if (kind === 'other') return undefined;
    const made: OpenDocument = {
      uri,
      kind,
      current: () => texts.get(uri) ?? document,
      target: () => targets.get(uri),
      watchesLayers: false,
    };
    open.set(uri, made);
    return made;
  }

  /** What an open document stands on, where its settings are known. */
  function knownStanding(uri: string): Standing | undefined {
    const document = open.get(uri);
    const set = settings.get(uri);
    return document && set && standing(document, set);
  }

  /** The places whose contexts an open document has. */
  function knownPlaces(uri: string): ContextPlace[] {
    const stands = knownStanding(uri);
    return stands ? contextsOf(stands).flatMap(([, { place }]) => place ?? []) : [];
  }

  function at(place: MaybePlace): StandingContext {
    return 'why' in place ? place : { place, facts: contexts.facts(place) };
  }

  /** Where a document lies. It is asked for at every keystroke. */
  function homeOf(document: OpenDocument, set: Settings): Home {
    const list = folders.list();
    const known = homes.get(document);
    if (known?.settings === set && known.folders === list) return known;
    const own = contextPlace(document, set, folders, client);
    const root = 'why' in own ? '' : (innermost(list, document.uri) ?? own.root);
    const home: Home = { settings: set, folders: list, own, root, placed: undefined };
    homes.set(document, home);
    return home;
  }

  /** What a document stands on: its build, and what is known of that build's context. */
  function standing(document: OpenDocument, set: Settings): Standing {
    const home = homeOf(document, set);
    const { own, root } = home;
    if ('why' in own) return { context: own, named: new Map() };
    const build = builds.chosen(document.uri, root);
    if (!home.placed || home.placed.build !== build) {
      const place = set.contextFolder === '' && build ? placeOfBuild(own, root, build) : own;
      home.placed = { build, place, named: build ? [...placesOfContexts(own, root, build)] : [] };
    }
    const named = new Map(home.placed.named.map(([name, found]) => [name, at(found)] as const));
    // Until the builds were looked for, the context may be anywhere.
    const context = build || set.contextFolder !== '' ? at(home.placed.place) : { facts: nothingYet };
    return { root, ...(build ? { build } : {}), context, named };
  }

  function historyOf({ context: { place } }: Standing): Known<ChangeHistory> {
    return place ? options.histories.known(place.root) : noHistory;
  }

  function momentOf(document: OpenDocument, set: Settings): Moment {
    const text = document.current();
    const stands = standing(document, set);
    const before = kept.get(document.uri);
    const target = document.target();
    kept.delete(document.uri);
    const sameBasis =
      before !== undefined &&
      sameFacts(before.stands, stands) &&
      before.history === historyOf(stands) &&
      before.target === target &&
      before.moment.settings.builder === set.builder;
    const sameText = before?.moment.frame.document === text;
    const now =
      sameBasis && sameText
        ? withSettings(before, set)
        : make(document, text, set, stands, before, sameBasis ? before.moment.basis : {});
    kept.set(document.uri, now);
    if (kept.size > keptAnalyses) forgetShortest(document.uri);
    return now.moment;
  }

  function forgetShortest(except: string): void {
    let shortest: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [uri, { moment }] of kept) {
      const { length } = moment.frame.document.getText();
      if (uri === except || length >= least) continue;
      shortest = uri;
      least = length;
    }
    if (shortest === undefined) return;
    const sources = kept.get(shortest)?.moment.deferred.latestSources();
    const rest = basis.get(shortest);
    if (rest && sources) rest.sources = sources;
    kept.delete(shortest);
  }

  function make(
    document: OpenDocument,
    text: TextDocument,
    set: Settings,
    basedOn: Standing,
    before: Kept | undefined,
    sharedBasis: Moment['basis'],
  ): Kept {
    const { build, context, named } = basedOn;
    // What was looked at only in part keeps what the last whole text was parsed to.
    const goesOn = before !== undefined && !before.moment.deferred.isMade() && before.shells.size < mostShellTexts;
    const shells: ShellCache = goesOn ? before.shells : new Map();
    const earlier = basis.get(document.uri);
    const olderShells: ShellCache = (goesOn ? before.olderShells : before?.shells) ?? new Map();
    const used: Basis = { stands: basedOn, usesContext: earlier?.usesContext ?? false };
    const history = historyOf(basedOn);
    basis.set(document.uri, used);
    const { world, missing } = notedWorld({
      context,
      named,
      image: imageOf,
      builder: set.builder,
      changes: () => history,
      parseShell: options.parseShell,
      shells,
      olderShells,
      onContext: () => {
        used.usesContext = true;
      },
    });
    const target = document.target();
    const deferred = deferAnalysis(
      () => analyzeTarget(text.getText(), world, target, build),
      before?.moment.deferred.latestSources() ?? earlier?.sources,
    );
    const frame = { document: text, client };
    const moment = new DeferredMoment({ document, frame, settings: set, basis: sharedBasis, world, missing, deferred });
    return { moment, stands: basedOn, history, target, shells, olderShells };
  }

  return {
    get: (uri) => open.get(uri),
    all: () => [...open.values()],
    chooseTarget(uri, target) {
      if (target === undefined) targets.delete(uri);
      else targets.set(uri, target);
    },
    choices(document) {
      const set = settings.get(document.uri);
      const root = set && standing(document, set).root;
      return root === undefined ? [] : builds.choices(document.uri, root);
    },
    pathsInContext(document, name, uris) {
      const stands = knownStanding(document.uri);
      const root = (name === undefined ? stands?.context : stands?.named.get(name))?.place?.root;
      return root === undefined ? [] : uris.map((uri) => pathBelow(root, uri)).filter((path) => path !== undefined);
    },
    contextNames: (document) => [...(knownStanding(document.uri)?.named.keys() ?? [])],
    async moment(document) {
      return momentOf(document, settings.get(document.uri) ?? (await settings.fetch(document.uri)));
    },
    fetch(moment) {
      const { document, settings: set } = moment;
      const { root } = standing(document, set);
      const asked = moment.missing();
      if (root === undefined) return undefined;
      const query = { dockerfile: document.uri, root, sources: moment.sources() };
      const looking = set.contextFolder === '' ? builds.refresh(query) : undefined;
      const reported = (error: unknown) => options.report('build context', error);
      if (!asked) {
        looking?.catch(reported);
        return undefined;
      }
      const listing = async (): Promise<void> => {
        await looking;
        const stands = standing(document, set);
        const { place } = stands.context;
        if (place) options.histories.refresh(place.root);
        const wanted = contextsOf(stands).map(async ([name, one]) => {
          const lacking = asked.get(name);
          if (lacking && one.place) await contexts.fetch(one.place, lacking.files, lacking.sizes);
        });
        await Promise.all(wanted);
      };
      return listing().catch(reported);
    },
    outdated: () =>
      [...open.values()].filter((document) => {
        const last = basis.get(document.uri);
        const set = settings.get(document.uri);
        return set && last?.usesContext && !sameFacts(last.stands, standing(document, set));
      }),
    listen() {
      texts.onDidOpen(({ document }) => opened(document));
      texts.onDidChangeContent(({ document: { uri } }) => {
        const document = open.get(uri);
        if (document) options.onChange(document);
      });
      texts.onDidSave(({ document: { uri } }) => {
        for (const place of knownPlaces(uri)) options.onSave(place);
      });
      texts.onDidClose(({ document: { uri } }) => {
        open.delete(uri);
        kept.delete(uri);
        basis.delete(uri);
        targets.delete(uri);
        settings.forget(uri);
        builds.forget(uri);
        contexts.retain([...open.keys()].flatMap(knownPlaces));
        options.onClose(uri);
      });
      texts.listen(connection);
    },
  };
}

/** All contexts of a document by name, that of the build without one. */
function contextsOf({ context, named }: Standing): readonly (readonly [string | undefined, StandingContext])[] {
  return [[undefined, context], ...named];
}

/** Whether nothing else is known than before, of the same build. */
function sameFacts(before: Standing, now: Standing): boolean {
  const facts = (stands: Standing) => contextsOf(stands).map(([, one]) => ('facts' in one ? one.facts : one.why));
  const [was, is] = [facts(before), facts(now)];
  return before.build === now.build && was.length === is.length && was.every((one, at) => one === is[at]);
}

const noHistory: Known<never> = unavailable('There is no build context whose history could be read.');

/** Images are not looked up: what is known of them is built in. */
function imageOf(reference: string): Known<ImageFacts> {
  const facts = imageFacts(reference);
  return facts ? known(facts) : unavailable('The image is not among the official ones.');
}

function withSettings(before: Kept, settings: Settings): Kept {
  const { moment } = before;
  return moment.settings === settings ? before : { ...before, moment: new DeferredMoment({ ...moment, settings }) };
}

/** Builds the chosen stage while the file has it, else what the build asks for, for what the file is probably meant for. */
function analyzeTarget(text: string, world: World, target: string | undefined, build: Build | undefined): Analysis {
  const analysis = analyze(text, world);
  const chosen = analysis.dockerfile.stages.some(({ name }) => name === target?.toLowerCase()) ? target : undefined;
  const likely = likelyInputs(analysis, chosen);
  const asked = build ? inputsOfBuild(build, likely) : likely;
  const inputs = chosen === undefined ? asked : { ...asked, target: chosen };
  return JSON.stringify(inputs) === JSON.stringify(defaultInputs) ? analysis : analyze(text, world, inputs);
}
