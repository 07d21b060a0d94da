import type { Story } from '#platform/story.ts'

/** Hull's report tells of no register of risks and no log of challenges, so none is told. */
export const hull: Story = async () => {}
