// What a machine can check of the house style. Folder rules live in .dependency-cruiser.mjs; the one rule here that is
// about folders closes the gap that dependency-cruiser leaves, because it does not read .astro files.
import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const typescript = ['**/*.ts', '**/*.tsx']

export default defineConfig(
  globalIgnores([
    '**/.next/',
    '**/.astro/',
    'data/',
    'published/',
    'test-results/',
    'playwright-report/',
    // Written by tools.
    'cms/migrations/',
    'cms/payload-types.ts',
    'cms/app/(payload)/admin/importMap.js',
    '**/next-env.d.ts',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-constant-condition': 'error',
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-catch': 'error',
      'no-useless-escape': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A type is a type: one way to write it.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // Both forbid ways of writing that read well and do no harm.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off',
      // Payload's and Next's types are wider than what they hold; a check at the border is not unnecessary.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // There are no enums and hardly a class here, and these two take half of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-syntax': [
        'error',
        // Under whatever name Payload goes there: no other `db` is known outside cms/database/.
        ...[
          "MemberExpression[property.name='db']",
          "MemberExpression[property.value='db']",
          "ObjectPattern > Property[key.name='db']",
        ].map((selector) => ({
          selector,
          message:
            'payload.db runs no hook, so it passes the approval gate by. Only cms/database/ may use it.',
        })),
      ],
    },
  },
  { files: ['cms/database/**', 'tests/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // Tests hold values they know to be there, and hand untyped JSON to the code that must refuse it.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'no-restricted-imports': [
        'error',
        {
          name: 'fast-check',
          message: 'Import fc from #tests/support/properties, which knows the seed of CI.',
        },
      ],
    },
  },
  { files: ['tests/support/properties.ts'], rules: { 'no-restricted-imports': 'off' } },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.astro'] } },
    rules: {
      'astro/no-set-html-directive': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // `regex`, because in `group` a pattern that begins with # is a comment.
              regex: '^(?!.*\\.astro$)(?!#site/(views|styles|search)/)(?!.*\\.css$)(?!astro:)(?!astro/).*$',
              message:
                'A page shows a finished value. Import other .astro files, #site/views/*, styles and astro itself; move everything else into a view, where a unit test reaches it.',
            },
          ],
        },
      ],
    },
  },
)
