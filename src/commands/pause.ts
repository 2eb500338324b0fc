import { main as withdraw } from './withdraw';

/**
 * `npm run pause -- "reason"` takes the whole bot out of use at once, `npm run pause -- --restore` puts it back. With an item it
 * does what `npm run withdraw` does, so that both words work for everything.
 */
export function main(argv: string[]): Promise<number> {
  const words = argv.filter((word) => !word.startsWith('--'));
  const [only] = words;
  // A lone item is a forgotten reason, and must not become the reason for pausing everything.
  const wholeBot = argv.includes('--restore')
    ? words.length === 0
    : words.length === 1 && only !== 'bot' && !/^[a-z]+:\S+$/.test(only ?? '');
  return withdraw(wholeBot && !argv.includes('--list') ? ['bot', ...argv] : argv);
}
