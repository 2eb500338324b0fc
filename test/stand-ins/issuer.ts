import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, type KeyLike, SignJWT } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const APP_ID = '7f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a11';
export const ISSUER = 'https://api.botframework.com';

/** A loopback OpenID issuer that publishes real metadata and keys, as the Bot Connector's does. */
export class StandInIssuer {
  private readonly server: Server = createServer((request, response) => {
    const body = request.url?.includes('openid') ? this.metadata() : { keys: this.keys };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  private readonly keys: object[] = [];
  private readonly signers = new Map<string, KeyLike>();
  private readonly pems = new Map<string, string>();
  private url = '';

  async start(): Promise<void> {
    await this.addKey('good', { endorsements: ['msteams'] });
    await this.addKey('elsewhere', { endorsements: ['webchat'] });
    await this.addKey('unendorsed', {});
    await this.addKey('empty', { endorsements: [] });
    this.signers.set('rogue', (await generateKeyPair('RS256')).privateKey);
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  get metadataUrl(): string {
    return `${this.url}/openid`;
  }

  /** Signs claims with the named key; `kid` may name another one, as a forger would. */
  sign(claims: JWTPayload, key = 'good', kid = key): Promise<string> {
    const signer = this.signers.get(key);
    if (!signer) throw new Error(`no key ${key}`);
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(signer);
  }

  /** The public key as anybody can have it. */
  publicPem(key: string): string {
    return this.pems.get(key) ?? '';
  }

  private async addKey(kid: string, extra: object): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    this.keys.push({ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', ...extra });
    this.signers.set(kid, privateKey);
    this.pems.set(kid, await exportSPKI(publicKey));
  }

  private metadata(): object {
    return { issuer: ISSUER, jwks_uri: `${this.url}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
  }
}
