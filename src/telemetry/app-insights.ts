import { TelemetryClient } from 'applicationinsights';
import type { OperatorLine, TurnLine } from './turn-log';

/** The events that leave, and for each the only properties and measurements it may have. docs/operations.md queries these names. */
export const TELEMETRY: Readonly<Record<string, { readonly properties: readonly string[]; readonly measurements: readonly string[] }>> = {
  turn: { properties: ['kind', 'ending', 'flags', 'articles', 'area'], measurements: ['ms'] },
  operator: { properties: ['event', 'part', 'code'], measurements: ['seconds'] },
};

export interface Insights {
  turn(line: TurnLine): void;
  operator(line: OperatorLine): void;
  flush(): void;
}

/**
 * Sends one custom event a turn, and one a line for the operator, to Application Insights and nothing else: the client is
 * made without setup().start(), so nothing is collected by itself, and a processor drops whatever is not on the list.
 * @param areaOf The area of an article, so that usage can be counted by area.
 */
export function insightsAt(connectionString: string, areaOf: (article: string) => string | undefined): Insights {
  const client = new TelemetryClient(connectionString);
  client.config.disableStatsbeat = true;
  client.channel.setUseDiskRetryCaching(false);
  client.addTelemetryProcessor((envelope) => {
    for (const tag of Object.keys(envelope.tags)) Reflect.deleteProperty(envelope.tags, tag);
    const data = envelope.data.baseData;
    const may = TELEMETRY[String(data?.['name'])];
    if (!data || !may) return false;
    data['properties'] = only(may.properties, data['properties']);
    data['measurements'] = only(may.measurements, data['measurements']);
    return true;
  });
  return {
    turn: ({ kind, ending, flags, articles, ms }) =>
      client.trackEvent({
        name: 'turn',
        properties: { kind, ending, flags: flags.join(' '), articles: articles.join(' '), area: areaOf(articles[0] ?? '') ?? '' },
        measurements: { ms },
      }),
    // The reference of an escalation stays in the log: it would tie counts to a case.
    operator: ({ event, part = '', code = '', seconds }) =>
      client.trackEvent({
        name: 'operator',
        properties: { event, part, code },
        ...(seconds === undefined ? {} : { measurements: { seconds } }),
      }),
    flush: () => client.flush(),
  };
}

function only(names: readonly string[], from: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from ?? {}).filter(([name]) => names.includes(name)));
}
