import { nameOf, schemeOf } from '../context/uri.ts';

/**
 * What a document is to us: a Dockerfile; a template that becomes one, in which an error may be none; an older or other side of a
 * Dockerfile, which is only looked at; or no Dockerfile at all.
 */
export type DocumentKind = 'dockerfile' | 'template' | 'exhibit' | 'other';

/** Endings of names such as `Dockerfile.md`, which begin as those of Dockerfiles do. */
const otherEnding = /\.(?:dockerignore|md|markdown|rst|adoc)$/i;

/** Endings of names by which template engines know their files. */
const templateEnding = /\.(?:j2|jinja2?|tmpl|tpl|gotmpl|erb|in|mustache|hbs|handlebars|liquid|ejs|template)$/i;

/** Schemes of documents that version control, histories and reviews show. */
const exhibitScheme =
  /^(?:git|gitfs|gitlens.*|scm|vscode-scm|svn|hg|review|pr|ghpr|vscode-local-history|.*history.*|.*diff.*|conflictresolution|merge.*|chat-.*)$/;

export function documentKind(uri: string): DocumentKind {
  if (otherEnding.test(nameOf(uri))) return 'other';
  if (exhibitScheme.test(schemeOf(uri))) return 'exhibit';
  return templateEnding.test(nameOf(uri)) ? 'template' : 'dockerfile';
}
