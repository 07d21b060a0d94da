import type { Route } from '#platform/web/route.tsx'
import { chooseTheme } from './choose-theme.tsx'
import { editTheme } from './edit-theme.tsx'
import { layAnswer } from './lay-answer.tsx'
import { listAnswers } from './list-answers.tsx'
import { listThemes } from './list-themes.tsx'
import { makePlan } from './make-plan.tsx'
import { putUpTheme } from './put-up-theme.tsx'
import { showTheme } from './show-theme.tsx'
import { takeOffTheme, takeOverImprovement } from './take-over.tsx'

/** Where answers become themes, and themes become actions. */
export const themeRoutes: Route[] = [
  listAnswers,
  layAnswer,
  listThemes,
  putUpTheme,
  makePlan,
  showTheme,
  chooseTheme,
  editTheme,
  takeOverImprovement,
  takeOffTheme,
]
