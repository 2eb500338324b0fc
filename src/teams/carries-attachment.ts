import type { Activity } from 'botbuilder';

/**
 * Whether a message brings a picture, file, voice clip, or a forwarded or quoted message. Teams mirrors formatted
 * text as a text/html attachment, which alone is none; its address is never read, fetched or kept.
 */
export function carriesAttachment(activity: Partial<Activity>): boolean {
  return (activity.attachments ?? []).some(({ contentType, content }) => {
    if (contentType !== 'text/html') return true;
    return typeof content === 'string' && bringsMore(content);
  });
}

function bringsMore(html: string): boolean {
  const capped = html.slice(0, 100_000).replace(/<img\b[^>]{0,500}schema\.skype\.com\/Emoji[^>]{0,500}>/gi, '');
  return /<(?:img|attachment|blockquote|video|audio|object|embed)\b/i.test(capped);
}
