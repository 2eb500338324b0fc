import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  AuthenticationConstants,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  type ConnectorClient,
} from 'botframework-connector';
import { requireEndorsedKeys } from './endorsed-keys';

/** The SDK's adapter with authentication and turns apart, so that every refused request is a plain 401. */
export class EdgeAdapter extends CloudAdapter {
  constructor(authentication: BotFrameworkAuthentication) {
    super(authentication);
    requireEndorsedKeys();
  }

  /** Checks the request's token. @throws whatever the SDK throws; the caller answers 401 to all of it. */
  authenticate(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    return this.botFrameworkAuthentication.authenticateRequest(activity, header);
  }

  /** Runs one authenticated turn. */
  run(
    who: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(who, activity, logic);
  }

  /** A client for calls outside a turn. */
  async connector(appId: string, serviceUrl: string): Promise<ConnectorClient> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId));
    return withoutRetries(await factory.create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope));
  }

  /** The client that the SDK made for a turn. */
  connectorOf(context: TurnContext): ConnectorClient | undefined {
    const client: unknown = context.turnState.get(this.ConnectorClientKey);
    return isConnector(client) ? withoutRetries(client) : undefined;
  }
}

function isConnector(client: unknown): client is ConnectorClient {
  return typeof client === 'object' && client !== null && 'conversations' in client;
}

/** The SDK silently repeats refused POSTs, which would post an escalation twice. */
function withoutRetries(connector: ConnectorClient): ConnectorClient {
  const inner: unknown = Reflect.get(connector, 'client');
  const pipeline: unknown = typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'pipeline') : undefined;
  if (!isPipeline(pipeline)) throw new Error('the connector has no pipeline: has the SDK changed?');
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return connector;
}

function isPipeline(value: unknown): value is { removePolicy(policy: { name: string }): unknown } {
  return typeof value === 'object' && value !== null && 'removePolicy' in value;
}
