/** Of everybody in a story. */
export const PASSWORD = 'an-invented-password-of-a-story';
