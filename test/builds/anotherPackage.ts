/** The name of the package that is added. */
export const added = 'right';

/** Contents of manifests that ask for a package of the given name; those of other files are undefined. */
export function manifestWith(path: string, name: string): string | undefined {
  const file = path.slice(path.lastIndexOf('/') + 1);
  switch (file) {
    case 'package.json':
      return `{"name":"app","version":"1.0.0","dependencies":{"${name}":"1.0.0"}}\n`;
    case 'requirements.txt':
      return `${name}==1.0\n`;
    case 'Gemfile':
      return `gem '${name}'\n`;
    case 'composer.json':
      return `{"require":{"a/${name}":"1.0"}}\n`;
    case 'go.mod':
      return `module app\n\ngo 1.23\n\nrequire example.com/${name} v1.0.0\n`;
    case 'pom.xml':
      return `<project><dependencies><dependency><artifactId>${name}</artifactId></dependency></dependencies></project>\n`;
    case 'build.gradle':
      return `dependencies {\n  implementation '${name}'\n}\n`;
    case 'Cargo.toml':
      return `[package]\nname = "app"\n\n[dependencies]\n${name} = "1"\n`;
    case 'pyproject.toml':
    case 'Pipfile':
      return `[packages]\n${name} = "1"\n`;
    default:
      return file.endsWith('.csproj')
        ? `<Project><ItemGroup><PackageReference Include="${name}" /></ItemGroup></Project>\n`
        : undefined;
  }
}

/** A manifest that asks for one package more. Its lock, of which no program here reads the content, only has to differ. */
export function withAnother(path: string, content: string): string | undefined {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (/[.-]lock\b|\.lockb$|^go\.sum$/.test(file)) return `${content}\n`;
  const more = manifestWith(path, added);
  if (more === undefined) return undefined;
  switch (file) {
    case 'package.json':
      return content.replace('"dependencies":{', `"dependencies":{"${added}":"1.0.0",`);
    case 'composer.json':
      return content.replace('"require":{', `"require":{"a/${added}":"1.0",`);
    case 'pom.xml':
      return content.replace(
        '<dependencies>',
        `<dependencies><dependency><artifactId>${added}</artifactId></dependency>`,
      );
    case 'requirements.txt':
    case 'Gemfile':
      return content + more;
    default: {
      // The line that names the package, once more.
      const lines = content.split('\n');
      const at = lines.findLastIndex((line) => /[a-z]/.test(line) && !line.startsWith('['));
      const line = more.split('\n').findLast((candidate) => candidate.includes(added)) ?? '';
      return file.endsWith('.csproj')
        ? content.replace('<ItemGroup>', `<ItemGroup>${/<PackageR.*?\/>/.exec(more)?.[0]}`)
        : [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)].join('\n');
    }
  }
}

/** A Dockerfile whose first installation of named packages has one more. */
export function withAnotherOperand(dockerfile: string): string {
  return dockerfile.replace(
    /\b((?:apt-get|apt|dnf|yum)\b[^&\n]*?\binstall(?: -\S+)*|apk(?: -\S+)* add(?: -\S+)*|pip3? install(?: -\S+)*(?! -r)) (?=[a-z])/,
    `$1 ${added} `,
  );
}
