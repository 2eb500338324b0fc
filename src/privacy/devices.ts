import { type Detail, detailsOf } from './detail';

const IMEI = /(?<![\d.+/-])\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d{1,2}(?!\d)/gu;
const MAC = /\b[\da-f]{2}(?:[:-][\da-f]{2}){5}\b/giu;
const IPV4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/gu;
const IPV6 =
  /(?<![\w:])(?:[\da-f]{1,4}:){2,7}:?[\da-f]{1,4}(?![\w:])|(?<![\w:])(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}(?::[\da-f]{1,4}){0,5}(?![\w:])/giu;
const UUID = /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/giu;
const ICCID = /(?<!\d)89\d{17,18}(?!\d)/gu;
const SNOWFLAKE = /(?<![\d.])\d{17,19}(?!\d)/gu;
const TOLD =
  /\b(?:imei|imsi|iccid|serial|s\/n|udid|uuid|guid|mac|device|sim|ip|advertising|android|handset)\s?(?:id|no|num|number|address|code|identifier)?\s?(?:is|was|:|#|=|-)?\s?(?=(?:[a-z:.-]{0,12}\d){3})[a-z0-9][a-z0-9:.-]{5,40}\b/giu;
const SERIAL = /\b(?:serial|s\/n)\s?(?:no|num|number)?\.?\s?(?:is|:|#)?\s?(?=[a-z]*\d)[a-z0-9]{8,14}\b/giu;
const VERSION = /\b(?:version|ver|v|para|paragraph|section|chapter|code)\s?$/iu;

/** Numbers that lead to one device or connection. */
export function findDevices(text: string): Detail[] {
  const address = ({ index }: RegExpExecArray) => !VERSION.test(text.slice(Math.max(0, index - 12), index));
  const hexadecimal = ({ 0: found }: RegExpExecArray) => (found.length > 9 && /[a-f]/i.test(found)) || (found.match(/:/g) ?? []).length > 4;
  return [
    ...[IMEI, MAC, UUID, ICCID, SNOWFLAKE, TOLD, SERIAL].flatMap((pattern) => detailsOf('a device id', pattern, text)),
    ...detailsOf('a device id', IPV4, text, address),
    ...detailsOf('a device id', IPV6, text, hexadecimal),
  ];
}
