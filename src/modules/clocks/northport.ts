import type { Story } from '#platform/story.ts'

/** Northport's proclaimed holiday is told by reviews, once there are clocks for it to move. */
export const northport: Story = async () => {}
