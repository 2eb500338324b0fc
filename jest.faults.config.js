/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 1_800_000,
  maxWorkers: 1,
};
