// The architecture as a test: which folder may import what, and what to do instead. ARCHITECTURE.md shows the same as a table.
// Packages are forbidden by path, because by type an unlisted package would pass.

/** Everything outside these path patterns. */
const outside = (...patterns) => ({ pathNot: patterns.map((pattern) => `^${pattern}`) })
const contract = 'content-schema/'
const packageNamed = (...names) => `node_modules/(${names.join('|')})(/|$)`

/** A rule that a folder's files import nothing but what is listed. */
const only = (name, comment, folder, allowed, exceptFiles = []) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^${folder}`, pathNot: exceptFiles },
  to: outside(folder, ...allowed),
})

const reads = '/(read|save|write|load|build|switch)-[^/]*$'

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one thing, or a third one is missing that both may import.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      comment:
        'The import leads nowhere: check the path, or add the package to package.json with an exact version.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:)' },
    },
    {
      name: 'across-folders-by-name',
      severity: 'error',
      comment:
        'An import that leaves its top folder says so: write #content-schema/..., #cms/..., #site/... instead of ../.',
      from: { path: '^(content-schema|cms|site|static-folder|bin|samples|tests)/' },
      to: {
        path: '^(content-schema|cms|site|static-folder|bin|samples|tests)/',
        pathNot: '^$1/',
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    },
    only(
      'contract-imports-only-zod',
      'The contract stands between the two halves and depends on neither. Move what you need into it, or the code that needs it out.',
      contract,
      [packageNamed('zod')],
    ),
    only(
      'static-folder-knows-neither-half',
      'How a built folder is served is the same for the handbook and for a preview: static-folder/ knows node:fs and node:path, nothing else.',
      'static-folder/',
      ['(node:)?(fs|path)'],
    ),
    only(
      'identity-is-pure',
      'Ids must be the same on every machine: cms/identity/ knows the contract and node:crypto, nothing else.',
      'cms/identity/',
      [contract, '(node:)?crypto$'],
    ),
    only(
      'workflow-is-pure',
      'The workflow decides from values it is given: no package, no Node, no clock. Read what it needs in an action and pass it in.',
      'cms/workflow/',
      [contract, 'cms/identity/'],
    ),
    only(
      'import-is-pure',
      'Between reading and saving an import handles values only. Touch the disk or the database in a read- or save- file.',
      'cms/import/',
      [
        contract,
        'cms/identity/',
        packageNamed('csv-parse', 'csv-stringify', 'parse5', 'markdown-it', 'zod', 'diff', 'entities'),
      ],
      [reads],
    ),
    only(
      'release-is-pure',
      'Assembling and checking a release handles values only. Touch the disk or the database in a read- or write- file.',
      'cms/release/',
      [
        contract,
        'cms/identity/',
        'cms/content/',
        'cms/payload-types',
        packageNamed('csv-stringify', 'diff', 'zod'),
      ],
      [reads],
    ),
    only(
      'review-is-pure',
      'What a reviewer reads is worked out from values: the contract and cms/content/ only. Read in an action and pass it in.',
      'cms/review/',
      [contract, 'cms/content/', packageNamed('diff')],
    ),
    {
      name: 'import-and-release-stand-alone',
      severity: 'error',
      comment: 'The stages of import and release meet in an action, not in each other or in the collections.',
      from: { path: '^cms/(import|release)/' },
      to: {
        path: '^(cms|site|bin|samples)/',
        pathNot: '^cms/($1|identity|content|payload-types)',
      },
    },
    {
      name: 'verbs-tell-purity',
      severity: 'error',
      comment:
        'A file named parse-, map-, check-, assemble- or decide- takes values and returns values. Rename it, or pass in what it reads.',
      from: { path: '/(parse|map|check|assemble|decide)-[^/]+$', pathNot: '^(tests|node_modules)/' },
      to: {
        path: [
          '^(node:)?(fs|child_process|net|http|https|worker_threads)(/|$)',
          packageNamed('payload', '@payloadcms', 'mongodb', 'mongoose', '@libsql', 'next', 'pino'),
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'collections-do-not-act',
      severity: 'error',
      comment:
        'A collection says what is kept and who may do what. What happens stands in cms/actions/, wired up in payload.config.ts.',
      from: { path: '^cms/collections/' },
      to: { path: '^(cms/(actions|import|release)/|site/|bin/)' },
    },
    {
      name: 'actions-have-two-callers',
      severity: 'error',
      comment:
        'Actions are called by payload.config.ts (and the endpoints it lists), by bin/ and by tests. Ask for the step you need instead.',
      from: {
        path: '^(cms|site|content-schema)/',
        pathNot: '^cms/(actions/|endpoints/|payload\\.config\\.ts)',
      },
      to: { path: '^cms/actions/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cms-knows-no-site',
      severity: 'error',
      comment:
        'The CMS makes releases; the site reads them. Publishing is started through one door: cms/actions/ may import site/publish/.',
      from: { path: '^cms/', pathNot: '^cms/actions/' },
      to: { path: '^site/' },
    },
    {
      name: 'one-door-to-publishing',
      severity: 'error',
      comment: 'Of the site, cms/actions/ may import only site/publish/.',
      from: { path: '^cms/actions/' },
      to: { path: '^site/', pathNot: '^site/publish/' },
    },
    {
      name: 'site-knows-no-cms',
      severity: 'error',
      comment:
        'The site is built from a release folder and nothing else. What it needs belongs into the contract.',
      from: { path: '^site/' },
      to: {
        path: ['^(cms|bin|samples)/', packageNamed('payload', '@payloadcms', 'next', 'react', 'mongodb')],
      },
    },
    only(
      'views-are-pure',
      'A view turns a release into a finished value: the contract and other views only. One file reads astro:content.',
      'site/views/',
      [contract, packageNamed('diff')],
      ['^site/views/read-[^/]*$'],
    ),
    {
      name: 'only-one-view-reads-collections',
      severity: 'error',
      comment: 'astro:content is read in one file, site/views/read-*; pages get values from it.',
      from: { path: '^site/', pathNot: '^site/(views/read-[^/]*|content\\.config\\.ts|pages/.*\\.ts)$' },
      to: { path: '^astro:content' },
    },
    {
      name: 'nobody-imports-commands-or-tests',
      severity: 'error',
      comment:
        'bin/ and tests/ stand at the end of the chain. Move what you need to where both can import it.',
      from: { path: '^(content-schema|cms|site|static-folder|samples)/' },
      to: { path: '^(bin|tests)/' },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      comment: 'This package is installed for development only. Move it to dependencies, or do without.',
      from: { path: '^(content-schema|cms|site|static-folder)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '\\.next', '\\.astro'] },
    exclude: { path: ['\\.next/', '\\.astro/', '^node_modules/\\.', '^data/', '^published/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
}
