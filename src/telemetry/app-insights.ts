import { TelemetryClient } from 'applicationinsights';
import type { TurnLine } from './turn-log';

const ALLOWED = new Set(['kind', 'ending', 'flags', 'articles']);

/**
 * Sends one custom event a turn to Application Insights and nothing else: the client is made without setup().start(),
 * so nothing is collected by itself, and a processor drops whatever is not a turn.
 */
export function trackTurns(connectionString: string): { track: (line: TurnLine) => void; flush: () => void } {
  const client = new TelemetryClient(connectionString);
  client.config.disableStatsbeat = true;
  client.channel.setUseDiskRetryCaching(false);
  client.addTelemetryProcessor((envelope) => {
    for (const tag of Object.keys(envelope.tags)) Reflect.deleteProperty(envelope.tags, tag);
    const data = envelope.data.baseData;
    if (!data || data['name'] !== 'turn') return false;
    const properties: unknown = data['properties'];
    data['properties'] = Object.fromEntries(Object.entries(properties ?? {}).filter(([key]) => ALLOWED.has(key)));
    return true;
  });
  return {
    track: ({ kind, ending, flags, articles, ms }) =>
      client.trackEvent({
        name: 'turn',
        properties: { kind, ending, flags: flags.join(' '), articles: articles.join(' ') },
        measurements: { ms },
      }),
    flush: () => client.flush(),
  };
}
