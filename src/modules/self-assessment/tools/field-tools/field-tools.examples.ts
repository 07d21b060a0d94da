import type { ToolContent } from '../tool.ts'
import { scoredFromNought } from './scored-from-nought.examples.ts'
import { sharedByAreas } from './shared-by-areas.examples.ts'
import { wordedForEach } from './worded-for-each.examples.ts'

/** Three tools in the shapes that areas use today, each by its title, in words of our own. Together they ask in every way there is. */
export const fieldTools = {
  'Scored from 0 to 3, with what each score means': scoredFromNought,
  'Red, amber and green in the words of each question': wordedForEach,
  'One set of questions for children and adults': sharedByAreas,
} satisfies Record<string, ToolContent>
