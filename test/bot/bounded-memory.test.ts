import { limitsPerMinute } from '../../src/bot/limits';
import { recentArticles } from '../../src/bot/recent';

const at = new Date('2026-11-27T10:00:00Z');

it('remembers the newest chats and forgets the oldest, however many write', () => {
  const recent = recentArticles();
  for (let chat = 0; chat < 6_000; chat += 1) recent.remember(`chat-${chat}`, ['caid'], at);
  expect(recent.last('chat-0', at)).toEqual([]);
  expect(recent.last('chat-5999', at)).toEqual(['caid']);
});

it('counts the newest people and forgets the oldest, however many write', () => {
  const limits = limitsPerMinute(1, 1_000_000);
  expect(limits.mayGoOn('first', at)).toBe('yes');
  expect(limits.mayGoOn('first', at)).toBe('too-fast');
  for (let person = 0; person < 11_000; person += 1) limits.mayGoOn(`person-${person}`, at);
  expect(limits.mayGoOn('first', at)).toBe('yes');
  expect(limits.mayGoOn('person-10999', at)).toBe('too-fast');
  for (let chat = 0; chat < 11_000; chat += 1) limits.firstWelcome(`chat-${chat}`, at);
  expect(limits.firstWelcome('chat-0', at)).toBe(true);
  expect(limits.firstWelcome('chat-10999', at)).toBe(false);
});

it('begins anew each minute, for one and for all', () => {
  const limits = limitsPerMinute(1, 2);
  const next = new Date(at.getTime() + 60_000);
  expect(['a', 'a', 'b', 'c'].map((person) => limits.mayGoOn(person, at))).toEqual(['yes', 'too-fast', 'yes', 'too-busy']);
  expect(['a', 'b', 'c'].map((person) => limits.mayGoOn(person, next))).toEqual(['yes', 'yes', 'too-busy']);
});
