import { expect, test } from 'vitest'
import { problemsOfContent } from '../problems-of-content.ts'
import { questionKinds } from '../tool.ts'
import { fieldTools } from './field-tools.examples.ts'

const questionsOf = ({ parts }: (typeof fieldTools)[keyof typeof fieldTools]) => parts.flatMap((part) => part.questions)

test.each(Object.entries(fieldTools))('%s: it keeps what makes such a tool hard', (_, content) => {
  const questions = questionsOf(content)
  expect(problemsOfContent(content)).toEqual([])
  expect(content.audiences.map(({ name }) => name)).toEqual(
    expect.arrayContaining(questions.flatMap(({ audience }) => audience ?? [])),
  )
  expect(questions.some(({ audience }) => audience !== null)).toBe(true)
  expect(questions.some(({ onlyIf }) => onlyIf !== null)).toBe(true)
  expect(questions.some(({ meanings }) => meanings.length > 0)).toBe(true)
  expect(questions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['scored', 'table', 'checklist']))
})

test('together they ask in every way there is', () => {
  const kinds = Object.values(fieldTools).flatMap((content) => questionsOf(content).map(({ kind }) => kind))
  expect([...new Set(kinds)].toSorted()).toEqual(Object.keys(questionKinds).toSorted())
})
