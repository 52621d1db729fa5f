import assert from 'node:assert/strict';
import { test } from 'node:test';
import { volatility } from '../../server/src/core/cache/reorder/volatile.ts';

const names: Readonly<Record<string, readonly string[]>> = {
  'every build': [
    ...['GIT_SHA', 'GITHUB_SHA', 'CI_COMMIT_SHORT_SHA', 'COMMIT', 'gitCommit', 'COMMIT_HASH', 'GIT_HASH', 'VCS_REF'],
    ...['REVISION', 'BRANCH', 'CI_COMMIT_BRANCH', 'GIT_BRANCH_NAME', 'BUILD_DATE', 'buildDate', 'BUILD_TIMESTAMP'],
    ...['BUILD_ID', 'BUILD_NUMBER', 'BUILDNUM', 'GITHUB_RUN_ID', 'CI_PIPELINE_ID', 'VERSION', 'APP_VERSION', 'version'],
  ],
  'now and then': ['NGINX_VERSION', 'KEYCLOAK_VERSION', 'TINI_VERSION', 'toolVersion', 'NODE_SHA256'],
  undefined: [
    ...['TIMEZONE', 'TIMEOUT', 'DATEFORMAT', 'PREFIX', 'REFRESH', 'SHELL', 'USER_ID', 'BUILD_TYPE', 'ARCHIVE_HASH'],
    ...['CONVERSION', 'VERSION_FILE', 'FILE_CHECKSUM', 'NODE_ENV', 'RUN_TESTS'],
  ],
};

for (const [expected, listed] of Object.entries(names)) {
  for (const name of listed) {
    test(`the value of ${name} changes: ${expected}`, () => assert.equal(String(volatility(name)), expected));
  }
}
