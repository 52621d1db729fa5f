import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ContextPlace, Contexts } from '../context/contexts.ts';
import type { Build } from '../context/discovery/build.ts';
import { type ContextFacts, nothingYet } from '../context/listedContext.ts';
import { pathBelow } from '../context/uri.ts';
import { type Analysis, analyze, defaultInputs } from '../core/analysis.ts';
import { contextSources } from '../core/cache/contextSources.ts';
import { imageFacts } from '../core/catalogue/imageFacts.ts';
import { likelyInputs } from '../core/features/likelyInputs.ts';
import { type ChangeHistory, type ImageFacts, type Known, known, unavailable, type World } from '../core/world.ts';
import type { BuildChoice } from '../protocol.ts';
import type { Report } from './answer.ts';
import { type DocumentBuilds, inputsOfBuild, placeOfBuild } from './builds.ts';
import type { Client } from './client.ts';
import { contextPlace, type Folders, innermost } from './contextPlace.ts';
import { changed, type Frame } from './convert.ts';
import { type DocumentKind, documentKind } from './documentKind.ts';
import type { Histories } from './histories.ts';
import type { Settings, SettingsStore } from './settings.ts';
import { type Asked, notedWorld, type ShellCache } from './world.ts';

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

/** A document at one version under what was known: everything that is said of it in one answer comes from one moment. */
export interface Moment {
  readonly document: OpenDocument;
  readonly frame: Frame;
  readonly settings: Settings;
  readonly analysis: Analysis;
  /** What was asked for so far and has to be fetched. */
  missing(): Asked | undefined;
}

export interface Documents {
  /** An open document; undefined also for what is no Dockerfile. */
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
  /** Chooses the stage that is built; without a name, the last one. The document may still have to be opened. */
  chooseTarget(uri: string, target: string | undefined): void;
  /** The builds that a document can be analysed for. */
  choices(document: OpenDocument): BuildChoice[];
  /** Paths of resources from the root of a document's build context; those that lie elsewhere are left out. */
  pathsInContext(document: OpenDocument, uris: readonly string[]): string[];
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

/** So many documents keep their analysis; others are analysed again when they are asked about. */
const keptAnalyses = 12;

/** What a document stands on beside its text. */
interface Standing {
  /** The folder that paths in build files start from; absent where no file may be read. */
  readonly root?: string;
  /** Absent until the builds of the document were looked for. */
  readonly build?: Build;
  readonly place?: ContextPlace;
  readonly facts: ContextFacts | undefined;
  /** Why nothing is known of the context, where that is so. */
  readonly why: string;
}

interface Kept extends Moment {
  readonly facts: ContextFacts | undefined;
  readonly build: Build | undefined;
  readonly history: Known<ChangeHistory>;
  readonly target: string | undefined;
  readonly shells: ShellCache;
}

export function openDocuments(options: DocumentsOptions): Documents {
  const { connection, client, settings, contexts, builds, folders } = options;
  const texts = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => changed({ document, client }, changes, version),
  });
  const open = new Map<string, OpenDocument>();
  const targets = new Map<string, string>();
  /** In the order of their last use. */
  const kept = new Map<string, Kept>();
  /** What the last analysis of each document stands on, whether it is kept or not. */
  const basis = new Map<string, { readonly facts: ContextFacts | undefined; usesContext: boolean }>();

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

  /** The place whose context an open document has, where its settings are known. */
  function knownPlace(uri: string): ContextPlace | undefined {
    const document = open.get(uri);
    const set = settings.get(uri);
    return document && set && standing(document, set).place;
  }

  /** What a document stands on: its build, and what is known of that build's context. */
  function standing(document: OpenDocument, set: Settings): Standing {
    const own = contextPlace(document, set, folders, client);
    if ('why' in own) return { facts: undefined, why: own.why };
    const root = innermost(folders.list(), document.uri) ?? own.root;
    const build = builds.chosen(document.uri, root);
    const place = set.contextFolder === '' && build ? placeOfBuild(own, root, build) : own;
    const base = { root, ...(build ? { build } : {}) };
    if ('why' in place) return { ...base, facts: undefined, why: place.why };
    // Until the builds were looked for, the context may be anywhere.
    if (!build && set.contextFolder === '') return { ...base, facts: nothingYet, why: '' };
    return { ...base, place, facts: contexts.facts(place), why: '' };
  }

  function historyOf({ place }: Standing): Known<ChangeHistory> {
    return place ? options.histories.known(place.root) : noHistory;
  }

  function analysed(document: OpenDocument, set: Settings): Kept {
    const text = document.current();
    const stands = standing(document, set);
    const before = kept.get(document.uri);
    const target = document.target();
    kept.delete(document.uri);
    const same =
      before?.frame.document === text &&
      before.facts === stands.facts &&
      before.build === stands.build &&
      before.history === historyOf(stands) &&
      before.target === target &&
      before.settings.builder === set.builder;
    const moment = same ? withSettings(before, set) : make(document, text, set, stands, before);
    kept.set(document.uri, moment);
    const [oldest] = kept.keys();
    if (kept.size > keptAnalyses && oldest !== undefined) kept.delete(oldest);
    return moment;
  }

  function make(
    document: OpenDocument,
    text: TextDocument,
    set: Settings,
    basedOn: Standing,
    before: Kept | undefined,
  ): Kept {
    const { facts, why, build } = basedOn;
    const shells: ShellCache = new Map();
    const stands = { facts, usesContext: false };
    const history = historyOf(basedOn);
    basis.set(document.uri, stands);
    const { world, missing } = notedWorld({
      facts,
      why,
      image: imageOf,
      builder: set.builder,
      changes: () => history,
      parseShell: options.parseShell,
      shells,
      olderShells: before?.shells ?? new Map(),
      onContext: () => {
        stands.usesContext = true;
      },
    });
    const target = document.target();
    return {
      document,
      frame: { document: text, client },
      settings: set,
      analysis: analyzeTarget(text.getText(), world, target, build),
      missing,
      facts,
      build,
      history,
      target,
      shells,
    };
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
    pathsInContext(document, uris) {
      const root = knownPlace(document.uri)?.root;
      return root === undefined ? [] : uris.map((uri) => pathBelow(root, uri)).filter((path) => path !== undefined);
    },
    async moment(document) {
      return analysed(document, settings.get(document.uri) ?? (await settings.fetch(document.uri)));
    },
    fetch({ document, settings: set, analysis, missing }) {
      const { root } = standing(document, set);
      const asked = missing();
      if (root === undefined) return undefined;
      const query = { dockerfile: document.uri, root, sources: contextSources(analysis.plan) };
      const looking = set.contextFolder === '' ? builds.refresh(query) : undefined;
      const reported = (error: unknown) => options.report('build context', error);
      if (!asked) {
        looking?.catch(reported);
        return undefined;
      }
      const listing = async (): Promise<void> => {
        await looking;
        const { place } = standing(document, set);
        if (place) options.histories.refresh(place.root);
        if (place) await contexts.fetch(place, asked.files);
      };
      return listing().catch(reported);
    },
    outdated: () =>
      [...open.values()].filter((document) => {
        const last = basis.get(document.uri);
        const set = settings.get(document.uri);
        return set && last?.usesContext && last.facts !== standing(document, set).facts;
      }),
    listen() {
      texts.onDidOpen(({ document }) => opened(document));
      texts.onDidChangeContent(({ document: { uri } }) => {
        const document = open.get(uri);
        if (document) options.onChange(document);
      });
      texts.onDidSave(({ document: { uri } }) => {
        const place = knownPlace(uri);
        if (place) options.onSave(place);
      });
      texts.onDidClose(({ document: { uri } }) => {
        open.delete(uri);
        kept.delete(uri);
        basis.delete(uri);
        targets.delete(uri);
        settings.forget(uri);
        builds.forget(uri);
        contexts.retain([...open.keys()].flatMap((other) => knownPlace(other) ?? []));
        options.onClose(uri);
      });
      texts.listen(connection);
    },
  };
}

const noHistory: Known<never> = unavailable('There is no build context whose history could be read.');

/** Images are not looked up: what is known of them is built in. */
function imageOf(reference: string): Known<ImageFacts> {
  const facts = imageFacts(reference);
  return facts ? known(facts) : unavailable('The image is not among the official ones.');
}

function withSettings(moment: Kept, settings: Settings): Kept {
  return moment.settings === settings ? moment : { ...moment, settings };
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
