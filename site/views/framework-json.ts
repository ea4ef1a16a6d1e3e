// `data/frameworks/<id>.json`: one framework exactly as the contract has it. Pure.
import { frameworkBundle } from '#content-schema/framework-bundle'
import type { FrameworkEntry } from './handbook.ts'

/** The bundle as indented JSON; members stand in the contract's order, so equal content gives equal bytes. */
export function frameworkJson({ framework, competencies, roles }: FrameworkEntry): string {
  return `${JSON.stringify(frameworkBundle.parse({ framework, competencies, roles }), null, 2)}\n`
}
