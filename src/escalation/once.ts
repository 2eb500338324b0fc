import { RestError } from '@azure/data-tables';
import { type OpenTable, soon } from './storage';

/** True for the first instance that asks for a key, false for every later one: what must happen once happens once. */
export type Once = (key: string) => Promise<boolean>;

/** Keeps the keys in a table, where the first insert wins. */
export function tableOnce(open: OpenTable): Once {
  return async (key) => {
    try {
      await (await open()).createEntity({ partitionKey: 'once', rowKey: key }, soon());
      return true;
    } catch (error) {
      if (error instanceof RestError && error.statusCode === 409) return false;
      throw error;
    }
  };
}
