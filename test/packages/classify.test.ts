import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classify, packageManagers } from '../../server/src/core/packages/index.ts';
import { invocationOf } from '../../server/src/core/shell/invocation.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';

/** Manager and role of a command; undefined for one that none knows. */
function roleOf(text: string): string | undefined {
  const script = parseShell(text);
  assert.ok(script.state === 'known');
  const [item] = script.value.items;
  assert.ok(item?.node.kind === 'command');
  const invocation = invocationOf(item.node, () => undefined);
  const found = invocation && classify(invocation);
  return found && `${found.manager.id} ${found.form.role}`;
}

const commands: Readonly<Record<string, readonly string[]>> = {
  'npm install': [
    'npm ci',
    'npm --prefix web ci',
    'npm i',
    '/usr/bin/npm install --omit=dev',
    'NODE_ENV=x npm ci',
    'sudo -E npm ci',
  ],
  'npm global-install': ['npm install -g pm2@5', 'npm i --global a b'],
  'npm add-package': ['npm install express'],
  'npm build': ['npm run build', 'npx tsc'],
  'yarn install': ['yarn', 'yarn install --immutable', 'yarn --cwd web', 'yarnpkg', 'corepack yarn install'],
  'yarn build': ['yarn build', 'yarn run test'],
  'pnpm install': ['pnpm i --frozen-lockfile', 'pnpm -C web install'],
  'pnpm prefetch': ['pnpm fetch --prod'],
  'bun install': ['bun install'],
  'browser-install derived-install': [
    'npx playwright install --with-deps',
    'python -m playwright install chromium',
    'yarn playwright install',
  ],
  'pip install': [
    'pip install -r a.txt',
    'pip3.12 install -Ur a.txt',
    'python3 -m pip install --requirement=a.txt',
    'uv pip install -r a.txt',
    '.venv/bin/pip install -r a.txt',
  ],
  'pip source-install': ['pip install .', 'pip install -e .[dev]', 'pip install ./lib', 'pip install wheels/*.whl'],
  'pip fixed-install': [
    'pip install flask==3',
    'pip install --upgrade pip',
    'pip install "git+https://example.com/a.git"',
  ],
  'pip venv': ['python -m venv /opt/venv'],
  'poetry install': ['poetry install --no-root --only main'],
  'poetry source-install': ['poetry install'],
  'uv source-install': ['uv sync --locked'],
  'uv install': ['uv sync --no-install-project'],
  'model-download derived-install': [
    'python -m nltk.downloader punkt',
    `python -c "from transformers import A; A.from_pretrained('b')"`,
  ],
  'model-download source-install': ['python scripts/download_models.py'],
  'go install': ['go mod download', 'go -C api mod download'],
  'go build': ['CGO_ENABLED=0 go build -o /app .', 'go install ./cmd/tool'],
  'go fixed-install': ['go install example.com/tool@latest'],
  'go source-install': ['go mod tidy', 'go get -u ./...'],
  'cargo chef-cook': ['cargo chef cook --release'],
  'cargo fixed-install': ['cargo install --locked trunk', 'rustup target add wasm32-unknown-unknown'],
  'cargo build': ['cargo +nightly build --release', 'cargo install --path .'],
  'maven install': ['mvn -B dependency:go-offline', './mvnw dependency:resolve'],
  'maven build': ['mvn -q clean package -DskipTests'],
  'gradle build': ['./gradlew --no-daemon bootJar'],
  'bundler install': ['bundle', 'bundle install --jobs 4', 'bundler install'],
  'bundler fixed-install': ['gem install bundler -v 2.5'],
  'composer source-install': ['composer install --no-dev', 'php composer.phar install'],
  'composer install': ['composer install --no-scripts --no-autoloader'],
  'dotnet install': ['dotnet restore src/Api.csproj'],
  'dotnet build': ['dotnet publish -c Release'],
  'mix install': ['mix deps.get --only prod', 'mix deps.compile'],
  'apt os-install': [
    'apt-get -qq update',
    'apt-get install -y curl',
    'DEBIAN_FRONTEND=noninteractive apt-get install -y a=1.*',
  ],
  'apt source-install': ['apt-get install -y ./tool.deb'],
  'apt os-clean': ['apt-get clean'],
  'apk os-install': ['apk add --no-cache git'],
  'git remote-fetch': ['git clone https://example.com/a.git'],
};

for (const [expected, texts] of Object.entries(commands)) {
  test(expected, () => {
    for (const text of texts) assert.equal(roleOf(text), expected, text);
  });
}

test('other commands belong to no package manager', () => {
  for (const text of ['./install.sh', 'echo npm ci', 'cat package.json', 'python app.py', '"$TOOL" install']) {
    assert.equal(roleOf(text), undefined, text);
  }
});

test('every manager is named once, and knows commands of its programs only', () => {
  const ids = packageManagers.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const { id, programs, commands: forms } of packageManagers) {
    for (const call of forms.flatMap(({ calls }) => calls)) {
      assert.ok(programs.includes(call.split(' ')[0] ?? ''), `${id}: ${call}`);
    }
  }
});
