/** An address of ours, or null for anything else that came in a link or an answer. */
export const addressIn = (text: string | null): string | null =>
  text !== null && text.length <= 200 && /^(\/[a-z0-9-]+)+(#[a-z0-9-]+)?$/.test(text) ? text : null
