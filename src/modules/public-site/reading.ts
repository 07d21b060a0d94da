import type { EditionContent } from '#modules/publishing/index.ts'

/** How long an edition takes to read, at two hundred words a minute: 'about 20 minutes'. */
export function minutesToRead(content: Pick<EditionContent, 'sections'>): string {
  const words = content.sections
    .flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.sentences))
    .reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0)
  const minutes = Math.max(1, Math.round(words / 200))
  return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`
}
