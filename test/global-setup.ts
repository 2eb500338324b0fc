import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Azurite, startAzurite } from '../src/embedded-azurite';

declare global {
  var azuriteOfTests: Azurite | undefined;
}

/** One real storage emulator for the whole run; each test takes tables of its own through unique references. */
export default async function setUp(): Promise<void> {
  globalThis.azuriteOfTests = await startAzurite(mkdtempSync(join(tmpdir(), 'step-up-azurite-')));
  process.env['TEST_STORAGE'] = globalThis.azuriteOfTests.connectionString;
}
