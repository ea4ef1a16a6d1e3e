// The shapes of running text, named for the pages that show it; they are the contract's own.
export type { ListItem } from '#content-schema/text'
