// What the doctor uses of Nodemailer, which brings no types of its own.
declare module 'nodemailer' {
  export function createTransport(options: {
    url: string
    connectionTimeout: number
    greetingTimeout: number
  }): { verify: () => Promise<true>; close: () => void }
}
