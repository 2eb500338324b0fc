import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { answerTurn } from '../bot/answer-turn';
import type { Bot } from '../bot/ports';
import { errorCode } from '../telemetry/turn-log';
import { activityShape, completed } from './activity-shape';
import { application } from './application';
import { isCheckable } from './bearer';
import type { Budget } from './connector-calls';
import { dialogRunner } from './dialog-shell';
import type { EdgeAdapter } from './edge-adapter';
import { type Connect, messengerWithin } from './messenger';
import { readTurn, tenantsOf } from './read-turn';
import { type InvokeSlot, writeReply } from './write-reply';

/** A press is answered within 2.5 seconds; whatever isn't known by then is told as not known. */
const PRESS: Omit<Budget, 'until'> & { totalMs: number } = { perCallMs: 2000, totalMs: 2200 };
const PATIENT = { perCallMs: 10_000, totalMs: 30_000 } as const;

/** The budget of work that nobody is waiting for. */
export function patientBudget(): Budget {
  return { perCallMs: PATIENT.perCallMs, until: Date.now() + PATIENT.totalMs };
}

/** Answer to one POST /api/messages: a status, and a body only for presses. */
export interface Received {
  readonly status: number;
  readonly body?: unknown;
}

/** The bot as seen from HTTP: checks the shape and the token, runs the turn, never throws and never repeats input. */
export function receiver(
  bot: Bot,
  adapter: EdgeAdapter,
  connect: Connect,
  tenants?: ReadonlySet<string>,
): (header: string, body: unknown) => Promise<Received> {
  const slots = new WeakMap<TurnContext, InvokeSlot>();

  const onActivity = async (context: TurnContext): Promise<void> => {
    const slot = slots.get(context) ?? {};
    slots.set(context, slot);
    const limits = context.activity.type === 'invoke' ? PRESS : PATIENT;
    const budget: Budget = { perCallMs: limits.perCallMs, until: Date.now() + limits.totalMs };
    adapter.connectorOf(context);
    const tell = (code: string) => bot.log.operator({ event: 'dependency-failed', part: 'connector', code });
    const turn = readTurn(context.activity, new Date());
    const forTurn: Bot = { ...bot, runner: dialogRunner(bot.dialogs, context), messenger: messengerWithin(connect, () => budget, tell) };
    const result = await answerTurn(forTurn, turn);
    const lost = await writeReply(context, result, budget, slot);
    const { after } = result;
    if (after) bot.later((patient) => after(patient, lost === 0));
    if (lost > 0) bot.log.operator({ event: 'dependency-failed', part: 'connector', code: 'REPLY-NOT-DELIVERED' });
  };
  const app = application(onActivity);

  return async (header, body) => {
    if (tenants !== undefined && !isCheckable(header)) return { status: 401 };
    const parsed = activityShape.safeParse(body);
    // Without a service URL the SDK would not compare it with the token's; outside local mode nobody is told what was wrong.
    if (!parsed.success) return tenants === undefined ? { status: 400, body: { code: 'BAD-ACTIVITY' } } : { status: 403 };
    const activity = completed(parsed.data) as unknown as Activity;
    const who = await adapter.authenticate(activity, header).catch(() => undefined);
    if (!who) return { status: 401 };
    if (tenants !== undefined && !onlyFrom(tenants, activity)) {
      bot.log.operator({ event: 'refused', part: 'edge', code: 'OTHER-TENANT' });
      return { status: 403 };
    }
    const slot: InvokeSlot = {};
    try {
      const answered: InvokeResponse | undefined = await adapter.run(who, activity, async (context) => {
        slots.set(context, slot);
        await app.run(context);
      });
      const response = slot.response ?? answered;
      return response ? { status: response.status, body: response.body } : { status: 200 };
    } catch (error) {
      bot.log.operator({ event: 'turn-failed', part: 'edge', code: errorCode(error) });
      return { status: 500, body: { code: 'TURN-FAILED' } };
    }
  };
}

/** Whether an activity names a tenant, and none but these (in small letters). */
function onlyFrom(tenants: ReadonlySet<string>, activity: Activity): boolean {
  const named = tenantsOf(activity);
  return named.length > 0 && named.every((id) => tenants.has(id.toLowerCase()));
}
