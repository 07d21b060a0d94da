import { numberIn } from '#platform/evidence/evidence.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { page } from '#platform/web/route.tsx'
import { answerAddress, evidenceAddress, returnAddress } from './answer.ts'
import { AnswerShown } from './answering/answer-shown.tsx'
import { filesAt } from './answering/part-store.ts'
import { Asks } from './answering/question-heading.tsx'
import { partsAnswered, progressOfParts } from './how-far.tsx'
import { returnsToShow } from './open-return.ts'
import { wholeReturn } from './whole-return.ts'

/** A whole return to read or print: every question it is asked, and what was answered. Six statements. */
export const showWholeReturn = page({
  path: '/self-assessment/returns/:return/whole',
  may: 'read a return',
  forSome: true,
  examples: async (visit) => (await returnsToShow(visit)).map(({ id }) => ({ return: String(id) })),

  async show(visit, params) {
    const { own, parts, answers } = await wholeReturn(visit, numberIn(params.return))
    const files = await filesAt(
      visit.db,
      parts.flatMap(({ questions }) => questions.map(({ id }) => evidenceAddress(own.id, id))),
    )
    return {
      title: `The whole return: ${own.agency}, ${own.title}`,
      above: [{ says: `${own.title}: ${own.agency}`, href: returnAddress(own.id) }],
      ownHeading: true,
      body: (
        <div class="whole">
          <PageHeading
            says={`The whole return of ${own.agency}`}
            over={own.title}
            lede={parts.length > 0 ? `${partsAnswered(progressOfParts(parts, answers))}.` : undefined}
          />
          {parts.length === 0 && <Empty says="This round asks nothing here; its answers are kept elsewhere." />}
          {parts.map((part) => (
            <section key={part.id} class="block" id={`part-${part.id}`}>
              <h2>
                {part.reference} {part.title}
              </h2>
              {part.guidance && <Prose text={part.guidance} small />}
              {part.questions.map((question) => {
                const answer = answers.get(question.id)
                return (
                  <section key={question.id} class="question" id={`q-${question.id}`}>
                    <h3>
                      <Asks question={question} />
                    </h3>
                    <AnswerShown
                      question={question}
                      answer={answer}
                      files={files.get(evidenceAddress(own.id, question.id)) ?? []}
                    />
                    {answer && (
                      <p class="small no-print">
                        <a href={answerAddress(answer.id)}>
                          Earlier wordings<span class="govuk-visually-hidden"> of {question.reference}</span>
                        </a>
                      </p>
                    )}
                  </section>
                )
              })}
            </section>
          ))}
        </div>
      ),
    }
  },
})
