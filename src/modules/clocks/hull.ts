import type { Story } from '#platform/story.ts'

/** Hull's report tells of no day that was proclaimed a holiday while a clock ran. */
export const hull: Story = async () => {}
