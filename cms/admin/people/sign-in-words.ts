// What the sign-in pages and messages say, where Payload's own words do not fit an organisation's handbook.
export const signInWords = {
  en: {
    // A checkbox in a list.
    general: { true: 'Yes', false: 'No' },
    authentication: {
      forgotPassword: 'Forgotten your password?',
      forgotPasswordQuestion: 'Forgotten your password?',
      forgotPasswordEmailInstructions:
        'Enter your email address, and a link to choose a new password is sent to it. If your organisation has not set up mail for the handbook, ask an administrator for a sign-in link.',
      emailSent: 'Look at your mail',
      checkYourEmailForPasswordReset:
        'If there is an account with this address, a link is on its way; it works for an hour. If nothing arrives, ask an administrator of the handbook for a sign-in link.',
      resetPassword: 'Choose your password',
      newPassword: 'New password: at least 12 characters, not your name or email address',
    },
  },
}
