/** Where the demonstration story was told: its e-mails link there, and are shown with the address that it is met at now. */
export const STORY_ADDRESS = 'http://127.0.0.1:3000';
