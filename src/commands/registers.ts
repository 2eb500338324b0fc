import { ConfigError, readConfig } from '../config';
import type { Corrections } from '../escalation/corrections';
import type { Register } from '../escalation/register';
import { tableNamed } from '../escalation/storage';
import { tableCorrections } from '../escalation/table-corrections';
import { tableRegister } from '../escalation/table-register';

/** The registers of the running service, for commands. */
export interface Registers {
  readonly register: Register;
  readonly corrections: Corrections;
  readonly settings: { readonly retentionDays: number };
}

/** Opens the registers of the storage that the settings name. @throws ConfigError when none is named. */
export function openRegisters(env: NodeJS.ProcessEnv): Registers {
  const { storage, retentionDays } = readConfig(env);
  if (!storage)
    throw new ConfigError(['AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT: must be set to the storage of the running service']);
  return {
    register: tableRegister(tableNamed(storage, 'escalations')),
    corrections: tableCorrections(tableNamed(storage, 'corrections')),
    settings: { retentionDays },
  };
}

/** Runs a command on the registers; says in plain words why it could not. @returns the exit code. */
export async function withRegisters(work: (registers: Registers) => Promise<number>): Promise<number> {
  try {
    return await work(openRegisters(process.env));
  } catch (error) {
    if (error instanceof ConfigError) return fail(`Nothing was done. Put these settings right first:\n${error.problems.join('\n')}`, 1);
    return fail(
      `The register could not be reached, so this is not finished: ${error instanceof Error ? error.message : 'unknown error'}`,
      1,
    );
  }
}

export function fail(message: string, code: number): number {
  console.error(message);
  return code;
}
