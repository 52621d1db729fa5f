import type { Invocation } from '../shell/invocation.ts';
import { gleam, mix, rebar3 } from './beam.ts';
import { bun } from './bun.ts';
import { bundler } from './bundler.ts';
import { hasFlag, operandsOf, programOf, readCall } from './call.ts';
import { cargo } from './cargo.ts';
import { conda } from './conda.ts';
import { bazel, compilers, conan, vcpkg } from './cpp.ts';
import { deno } from './deno.ts';
import { dotnet } from './dotnet.ts';
import { go } from './go.ts';
import { cabal, stack } from './haskell.ts';
import { clojureCli, gradle, leiningen, maven, sbt } from './jvm.ts';
import type { Call, CommandForm, PackageManager } from './manager.ts';
import { models } from './models.ts';
import { bower, browsers, corepack, monorepo } from './nodeTools.ts';
import { npm } from './npm.ts';
import { composer, phpExtensions } from './php.ts';
import { pip, pipTools } from './pip.ts';
import { pnpm } from './pnpm.ts';
import { pdm, pipenv, poetry, uv } from './pythonProjects.ts';
import { dart, julia, luarocks, opam, perl, renv, swift } from './smallLanguages.ts';
import { systemManagers, windowsManager } from './system.ts';
import { ansible, elm, git, haxelib, helm, nix, schemas, shards, terraform, zig } from './tools.ts';
import { yarn } from './yarn.ts';

/** All package managers. Where several know a command, the first counts. */
export const packageManagers: readonly PackageManager[] = [
  ...[browsers, bower, monorepo, elm, models, npm, yarn, pnpm, bun, deno, corepack],
  ...[pip, pipTools, pipenv, poetry, uv, pdm, conda, go, cargo, maven, gradle, sbt, leiningen, clojureCli],
  ...[bundler, composer, phpExtensions, dotnet, mix, rebar3, gleam, cabal, stack, opam, swift, dart, julia, renv, perl],
  ...[luarocks, nix, conan, vcpkg, compilers, bazel, ...systemManagers, windowsManager],
  ...[git, terraform, helm, zig, shards, haxelib, ansible, schemas],
];

/** A command that a package manager understands. */
export interface Classified {
  readonly manager: PackageManager;
  readonly form: CommandForm;
  readonly call: Call;
}

/** Which package manager runs in an invocation, and what it does; undefined when none is known. */
export function classify(invocation: Invocation): Classified | undefined {
  const program = programOf(invocation);
  for (const { manager, valueFlags, forms } of byProgram.get(program.name) ?? []) {
    const call = readCall(invocation, program, valueFlags);
    for (const { form, verbs } of forms) {
      for (const verb of verbs) {
        if (!verb.every((word, at) => call.operands[at]?.value === word)) continue;
        const found = { ...call, verb: verb.length };
        if (fits(found, form)) return { manager, form, call: found };
      }
    }
  }
  return undefined;
}

function fits(call: Call, form: CommandForm): boolean {
  if (form.given && !hasFlag(call, ...form.given)) return false;
  if (form.missing && hasFlag(call, ...form.missing)) return false;
  if (form.operands && operandsOf(call).length > 0 !== (form.operands === 'some')) return false;
  return form.test?.(call) ?? true;
}

interface ProgramForms {
  readonly manager: PackageManager;
  readonly valueFlags: ReadonlySet<string>;
  readonly forms: readonly { readonly form: CommandForm; readonly verbs: readonly (readonly string[])[] }[];
}

const byProgram = tableByProgram();

function tableByProgram(): ReadonlyMap<string, readonly ProgramForms[]> {
  const table = new Map<string, ProgramForms[]>();
  for (const manager of packageManagers) {
    const valueFlags = new Set((manager.valueFlags ?? '').split(' '));
    for (const program of manager.programs) {
      const forms = manager.commands.flatMap((form) => {
        const verbs = form.calls.map((call) => call.split(' ')).filter(([first]) => first === program);
        return verbs.length > 0 ? [{ form, verbs: verbs.map((words) => words.slice(1)) }] : [];
      });
      const known = table.get(program);
      if (known) known.push({ manager, valueFlags, forms });
      else table.set(program, [{ manager, valueFlags, forms }]);
    }
  }
  return table;
}
