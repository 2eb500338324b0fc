/** @type {import('jest').Config} */
module.exports = {
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/e2e/', '<rootDir>/test/faults/'],
  // strip-bom, of Microsoft's manifest package, is an ES module.
  transform: { '^.+(\\.ts|/strip-bom/index\\.js)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  transformIgnorePatterns: ['/node_modules/(?!strip-bom/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/out/'],
  testTimeout: 60_000,
  // Jest leaves one core idle; on a machine with two that doubles the time.
  maxWorkers: '100%',
};
