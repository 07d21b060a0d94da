import type { ContentProblem } from './problems-of-content.ts'
import { versionAddress, type WholeVersion } from './tool.ts'

/** The one thing to do next with a version that is being built: in a sentence, with the word for its button and where it leads. */
export type NextStep = { says: string; button: string; href: string }

/** What comes next: a scale, a part, a question in each part, whatever has to be put right, and then to publish it. */
export function nextStep({ version, scales, parts }: WholeVersion, problems: readonly ContentProblem[]): NextStep {
  const at = versionAddress(version.id)
  if (scales.length === 0 && parts.length === 0)
    return {
      says: 'Begin with the scale that questions are scored on. A tool that scores nothing begins with a part.',
      button: 'Add a scale',
      href: `${at}/add-scale`,
    }
  if (parts.length === 0)
    return {
      says: 'Add the first part: a standard, with its questions on one page.',
      button: 'Add a part',
      href: `${at}/add-part`,
    }
  const bare = parts.find(({ questions }) => questions.length === 0)
  if (bare)
    return {
      says: `Part ${bare.reference}, ${bare.title}, has no question yet.`,
      button: 'Add a question to it',
      href: `/self-assessment/tool-parts/${bare.id}/add-question`,
    }
  if (problems.length > 0)
    return {
      says: `${problems.length === 1 ? 'One thing has' : `${problems.length} things have`} to be put right before it can be published.`,
      button: 'See what',
      href: '#problems',
    }
  return {
    says: 'Nothing stands in the way. Look at it as a respondent sees it, add to it, or publish it.',
    button: 'Publish it',
    href: `${at}/publish`,
  }
}
