import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata';

/** The one channel that this bot is for. */
const CHANNEL = 'msteams';

const original = Reflect.get(OpenIdMetadata.prototype, 'getKey');

/**
 * Makes the SDK refuse tokens whose signing key is endorsed for no channel or another one: it skips the check for keys without
 * endorsements. The key can be read once, to verify with; a second reading is the SDK printing it. Asked twice, nothing changes.
 */
export function requireEndorsedKeys(): void {
  OpenIdMetadata.prototype.getKey = async function (keyId) {
    const found = await original.call(this, keyId);
    if (!found?.endorsements?.includes(CHANNEL)) return null;
    let readings = 0;
    return Object.defineProperty({ ...found }, 'key', { get: () => (readings++ === 0 ? found.key : '(not shown)') });
  };
}
