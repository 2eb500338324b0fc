import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** One piece of telemetry as Application Insights receives it (Breeze protocol, /v2.1/track). */
export interface Envelope {
  readonly name: string;
  readonly tags: Record<string, string>;
  readonly data: { readonly baseType: string; readonly baseData: Record<string, unknown> };
}

/** A loopback ingestion endpoint of Application Insights: takes envelopes, zipped or not, and keeps them. */
export class StandInTelemetry {
  readonly envelopes: Envelope[] = [];
  /** Every body as it came, for searching. */
  readonly raw: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
      this.raw.push(`${request.url ?? ''} ${JSON.stringify(request.headers)} ${text}`);
      const received = text.split('\n').flatMap((line) => JSON.parse(line) as Envelope | Envelope[]);
      this.envelopes.push(...received);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ itemsReceived: received.length, itemsAccepted: received.length, errors: [] }));
    });
  });

  /** Gives the connection string that leads here. */
  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return `InstrumentationKey=00000000-0000-4000-8000-000000000000;IngestionEndpoint=${url}/;LiveEndpoint=${url}/`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
