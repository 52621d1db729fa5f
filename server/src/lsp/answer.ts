import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import type { Documents } from './documents.ts';
import type { Moment } from './moment.ts';
import { type Later, turn, within } from './waiting.ts';

/** Milliseconds that an answer waits for facts that it lacks. */
const patience = 300;

export interface AnswerOptions {
  /** The answer is worth waiting for what has to be fetched first. */
  readonly waits?: boolean;
  /** The request names a position, which belongs to the text as it is: changes that queue behind it are not waited for. */
  readonly positional?: boolean;
}

/** Writes one line to the log. */
export type Report = (what: string, error: unknown) => void;

/** The parameters of a request about a document: in the protocol's own form or in that of our requests. */
export type DocumentParams = { readonly textDocument: { readonly uri: string } } | { readonly uri: string };

/** Makes a handler of a request about a document out of a function of one moment. */
export type Answer = <P extends DocumentParams, R>(
  name: string,
  options: AnswerOptions,
  run: (moment: Moment, params: P) => R | ResponseError<void> | undefined,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<void> | null>;

/** The one place where what goes wrong in a request is caught: the client gets no answer, the log a line. */
export function answering(documents: Documents, later: Later, report: Report): Answer {
  return (name, { waits = false, positional = false }, run) =>
    async (params, token) => {
      try {
        const document = documents.get('textDocument' in params ? params.textDocument.uri : params.uri);
        if (!document) return null;
        if (!positional) await turn(later);
        const moment = await documents.moment(document);
        if (token.isCancellationRequested) return null;
        const first = run(moment, params);
        const fetching = documents.fetch(moment);
        if (!fetching || !waits) return first ?? null;
        await within(patience, fetching);
        if (token.isCancellationRequested) return null;
        const then = await documents.moment(document);
        return (then.frame.document === moment.frame.document ? run(then, params) : first) ?? null;
      } catch (error) {
        report(name, error);
        return null;
      }
    };
}
